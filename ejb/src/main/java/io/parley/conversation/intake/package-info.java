/**
 * How what lies in the unified interaction queue becomes messages in conversations: once each, in
 * order, with the right customer; and how it becomes work when nobody is on it yet.
 */
package io.parley.conversation.intake;
