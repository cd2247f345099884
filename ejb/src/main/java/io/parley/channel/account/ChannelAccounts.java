package io.parley.channel.account;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.Channel;
import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Administration of a tenant's channel accounts. Secrets go in and never come out. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class ChannelAccounts {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private AccountRows rows;
  @Inject private AccountProbing probing;
  @Inject private SettingsJournal journal;
  @Inject private Event<AccountChanged> news;
  @Inject private Clock clock;

  public List<ChannelAccountView> list() {
    return rows.list();
  }

  public ChannelAccountView find(UUID id) {
    return rows.list().stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("channel"));
  }

  public UUID add(ChannelAccountDraft draft) {
    requireSecrets(draft.channel(), draft.secrets());
    UUID id = Ids.next();
    byte[] bytes = new byte[15];
    RANDOM.nextBytes(bytes);
    AccountKey key = new AccountKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    rows.insert(id, key, draft, clock.instant());
    changed("channel.added", draft);
    return id;
  }

  public void change(UUID id, int version, ChannelAccountDraft draft) {
    requireSecrets(draft.channel(), rows.merged(id, draft.secrets()));
    rows.update(id, version, draft);
    changed("channel.changed", draft);
  }

  /** Closes the account at its connector; what customers have written stays. */
  public void setEnabled(UUID id, boolean enabled) {
    ChannelAccountView account = find(id);
    rows.setEnabled(id, enabled);
    journal.changed(enabled ? "channel.enabled" : "channel.disabled", account.address(), Map.of());
    news.fire(new AccountChanged());
  }

  /**
   * Tries a draft against the real platform without keeping it.
   *
   * @param id the account whose stored secrets fill blank ones; empty for a new one
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccountProbe probe(Optional<UUID> id, ChannelAccountDraft draft) {
    return probing.probe(id, draft);
  }

  private void changed(String action, ChannelAccountDraft draft) {
    Map<String, String> details = new TreeMap<>(draft.settings());
    draft.secrets().keySet().forEach(name -> details.put(name, "changed"));
    journal.changed(action, draft.address(), details);
    news.fire(new AccountChanged());
  }

  private static void requireSecrets(Channel channel, Map<String, String> secrets) {
    for (AccountField field : AccountField.of(channel)) {
      if (field.secret() && field.required() && !secrets.containsKey(field.name())) {
        throw new DomainException("channel.field-missing", field.name());
      }
    }
  }
}
