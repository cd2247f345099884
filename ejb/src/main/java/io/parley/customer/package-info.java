/**
 * Who customers are: a person, the handles by which channels know them, and the evidence for each.
 * Decides who a handle belongs to; leaves to {@code conversation} what they are in touch about.
 */
package io.parley.customer;
