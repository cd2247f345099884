/**
 * What the application and its channel connectors say to each other: events that come in, messages
 * that go out and the connection between them.
 *
 * <p>Connectors live in resource adapters and know nothing of tenants, customers or queues; the
 * application knows nothing of IMAP or WeChat. Everything here is an immutable record or an
 * interface.
 */
package io.parley.connector;
