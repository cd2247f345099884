/**
 * How answers leave: one try at a time, in the order of the leg, with what became of it recorded;
 * never again where that is not known.
 */
package io.parley.conversation.outbound;
