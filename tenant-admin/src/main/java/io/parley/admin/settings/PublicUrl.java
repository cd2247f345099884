package io.parley.admin.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that a tenant gives to others. */
@Named
@ApplicationScoped
public class PublicUrl {
  /** {@code parley.public.url}: where browsers and platforms reach Parley. */
  @Inject
  @ConfigProperty(name = "parley.public.url", defaultValue = "http://127.0.0.1:9080")
  private String address;

  public String getAddress() {
    return address;
  }

  /** The one line that a web site needs for the chat. */
  public String embed(String accountKey) {
    return "<script async src=\""
        + address
        + "/channels/chat.js\" data-account=\""
        + accountKey
        + "\"></script>";
  }
}
