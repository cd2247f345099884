/** The services that stand in for a company's own: each runs in its own virtual machine. */
package io.parley.launch.embedded;
