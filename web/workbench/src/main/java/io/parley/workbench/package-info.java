/**
 * The agents' workbench: the page that Faces renders, and what its script asks for. Decides how
 * conversations and work are shown; every rule is in the capabilities that it calls.
 */
package io.parley.workbench;
