/**
 * What the one-command start expects of an emulator; it lies here so that connectors' tests can
 * write one.
 */
package io.parley.launch;
