/**
 * News for open screens: told to every node, not kept. A screen that missed some reads the truth
 * from the database again.
 */
package io.parley.platform.screens;
