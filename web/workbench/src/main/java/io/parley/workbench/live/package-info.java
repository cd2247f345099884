/**
 * News for the open screens of this node: one socket a screen, a bounded queue before each, and a
 * heartbeat by which both ends notice that the other is gone.
 *
 * <p>Nothing here is the truth: a screen that lost its socket, or a frame, reads work and messages
 * again over {@code io.parley.workbench.api}.
 */
package io.parley.workbench.live;
