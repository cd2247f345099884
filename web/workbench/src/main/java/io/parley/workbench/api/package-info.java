/**
 * What the workbench's script asks for and does, as JSON: session-authenticated, every change with
 * the page's token. Internal: it changes with the page, partners use {@code /api}.
 *
 * <p>Decides nothing; it calls the capabilities, cuts what a browser needs out of their views and
 * turns refused rules into problem+json (RFC 9457) in the agent's language.
 */
package io.parley.workbench.api;
