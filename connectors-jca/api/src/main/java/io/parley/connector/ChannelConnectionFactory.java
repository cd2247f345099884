package io.parley.connector;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** What the application looks up in JNDI to reach a connector, for example {@code eis/email}. */
public interface ChannelConnectionFactory extends Serializable, Referenceable {
  ChannelConnection getConnection() throws ResourceException;
}
