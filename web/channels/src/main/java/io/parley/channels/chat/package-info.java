/**
 * The visitors' side of web chat: handshake, frames, sockets and files, and the pages that the
 * widget is made of.
 *
 * <p>Decides who may speak how fast and how a frame looks; what a message becomes is decided in
 * {@code io.parley.chat} and behind it.
 */
package io.parley.channels.chat;
