/**
 * Whole-system tests: the built application in its server, with a real database, broker and mail
 * server, reached only as people and programs outside reach it.
 */
package io.parley.system;
