/**
 * Fills an empty installation with two companies to look at and to test with. Works only where
 * {@code parley.demo.file} names a file; never in production. What is there already is left alone,
 * so it may run at every start.
 */
package io.parley.demo;
