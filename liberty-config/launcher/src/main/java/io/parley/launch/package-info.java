/**
 * The one-command start: which parts make up a running Parley, in which order they start, on which
 * ports and with which secrets. Each part is a process of its own. Knows the application only by
 * the variables of its server and by its health address.
 */
package io.parley.launch;
