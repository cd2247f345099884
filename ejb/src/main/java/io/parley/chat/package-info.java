/**
 * Web chat: who a visitor is, in which order messages are shown to them, which files they may send,
 * and how news reach the socket that they hold.
 *
 * <p>Leaves to {@code conversation} what a message means and to {@code channel.inbound} that it is
 * kept; sockets, frames and the widget live in the web module.
 */
package io.parley.chat;
