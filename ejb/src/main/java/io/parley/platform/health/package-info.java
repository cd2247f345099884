/**
 * Whether what the application stands on is there: database and broker. Decides how long to wait
 * for an answer, and never waits twice at once; leaves to the edge how it is told.
 */
package io.parley.platform.health;
