package io.parley.chat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.parley.connector.AccountKey;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds the chat account that a key from outside names. Remembers the answer for some seconds, also
 * that there is none, so that neither widgets nor guessers reach the database each time.
 */
@ApplicationScoped
public class ChatAccounts {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  @Inject private ChatDirectory directory;

  private final LoadingCache<AccountKey, Optional<ChatAccount>> accounts =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build(this::load);

  /** Empty where the text is no key, no such account exists or it is switched off: all alike. */
  public Optional<ChatAccount> find(String key) {
    return AccountKey.isKey(key) ? accounts.get(new AccountKey(key)) : Optional.empty();
  }

  /** Whether anybody of the tenant is there to answer just now. */
  public boolean isAnybodyThere(ChatAccount account) {
    return !account.suspended() && Tenancy.call(account.tenant(), directory::isAnybodyThere);
  }

  private Optional<ChatAccount> load(AccountKey key) {
    return Tenancy.callAsPlatform(() -> directory.owner(key))
        .flatMap(
            owner ->
                Tenancy.call(owner.tenant(), () -> directory.setup(key))
                    .map(setup -> account(key, owner, setup)));
  }

  private static ChatAccount account(
      AccountKey key, ChatDirectory.Owner owner, ChatDirectory.Setup setup) {
    return new ChatAccount(
        owner.tenant(), key, setup.id(), owner.company(), setup.settings(), owner.suspended());
  }
}
