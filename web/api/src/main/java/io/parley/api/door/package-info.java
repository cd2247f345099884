/**
 * What every request passes before a resource sees it. Decides whose request it is, whether they
 * may call at all and how often, and how large a request may be.
 */
package io.parley.api.door;
