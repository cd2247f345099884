/** Artemis' own resource adapter, bent to a server without distributed transactions. */
package io.parley.artemis;
