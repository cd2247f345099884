/**
 * Shows a mail as it was formatted, in a frame that can do nothing: no script, no forms, an origin
 * of its own, and nothing fetched from elsewhere unless the agent asked for it.
 */
package io.parley.workbench.mail;
