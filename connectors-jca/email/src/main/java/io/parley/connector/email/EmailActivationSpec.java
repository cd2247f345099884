package io.parley.connector.email;

import io.parley.connector.InboundListener;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/** The one activation by which the application listens to mail; accounts are opened at run time. */
@Activation(messageListeners = InboundListener.class)
public class EmailActivationSpec implements ActivationSpec {
  private ResourceAdapter adapter;

  @Override
  public void validate() {
    // Nothing can be set, so nothing can be wrong.
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) {
    adapter = resourceAdapter;
  }
}
