/**
 * What every resource adapter of Parley shares: the delivery protocol, the registry of open
 * accounts, back-off, and the connector architecture's boilerplate around one {@link
 * io.parley.connector.spi.ChannelConnector}.
 *
 * <p>An adapter is one {@code ChannelConnector}, an annotated subclass of {@link
 * io.parley.connector.spi.ChannelResourceAdapter}, one of {@link
 * io.parley.connector.spi.ChannelManagedConnectionFactory} and an activation of {@link
 * io.parley.connector.InboundListener}. Accounts never stand in annotations or in the server's
 * configuration: the application opens them at run time.
 */
package io.parley.connector.spi;
