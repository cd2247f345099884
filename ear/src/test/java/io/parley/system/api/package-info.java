/** The partner API from outside: what a partner's program, and one that is none, is answered. */
package io.parley.system.api;
