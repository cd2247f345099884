/**
 * How an account's settings name its mail servers, and the one place where sockets to them are
 * made.
 */
package io.parley.connector.email.server;
