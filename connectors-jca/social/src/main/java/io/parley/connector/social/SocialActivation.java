package io.parley.connector.social;

import io.parley.connector.InboundListener;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/** The application's wish to be told; has no settings, as accounts are opened at run time. */
@Activation(messageListeners = InboundListener.class)
public class SocialActivation implements ActivationSpec {
  private ResourceAdapter adapter;

  @Override
  public void validate() {
    // Nothing can be set.
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    this.adapter = adapter;
  }
}
