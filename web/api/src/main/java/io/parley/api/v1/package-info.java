/**
 * Version 1 of the partner API: its resources and its documents, which do not change with the
 * records of the capabilities. Decides what is shown and what is taken; a field is never taken away
 * or given another meaning within the version.
 */
package io.parley.api.v1;
