/**
 * WeChat Official Account played on loopback by its published rules: it signs and encrypts pushes,
 * sends them again when they are not acknowledged within five seconds, gives out tokens, keeps
 * media and counts answers. For tests and the demo; a page shows both sides of it.
 *
 * <p>It shares no code with the connector, so that a mistake in one is not hidden by the other.
 */
package io.parley.emulator.wechat;
