/** The whole line, from a customer's channel to an agent and back, and what it survives. */
package io.parley.system.line;
