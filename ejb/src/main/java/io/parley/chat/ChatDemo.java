package io.parley.chat;

import io.parley.connector.AccountKey;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the account whose demo shop is asked for. */
@ApplicationScoped
public class ChatDemo {
  @Inject private ChatDirectory directory;

  /**
   * A shop that embeds an account.
   *
   * @param chinese whether its tenant is at home in Chinese
   */
  public record Shop(AccountKey key, String company, boolean chinese) {}

  /** The shop of a key, or of the oldest tenant's first account where none is given. */
  public Optional<Shop> find(String key) {
    return key == null || AccountKey.isKey(key)
        ? Tenancy.callAsPlatform(() -> directory.shop(key))
        : Optional.empty();
  }
}
