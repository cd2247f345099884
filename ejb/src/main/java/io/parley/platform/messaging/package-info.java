/** The addresses on the broker and the headers that every message on them carries. */
package io.parley.platform.messaging;
