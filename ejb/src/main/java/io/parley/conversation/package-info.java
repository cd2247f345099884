/**
 * Everything one customer is in touch about, across channels: conversations, their legs and
 * messages. Decides which conversation a message belongs to and whether an answer may go out;
 * leaves to {@code routing} who answers.
 */
package io.parley.conversation;
