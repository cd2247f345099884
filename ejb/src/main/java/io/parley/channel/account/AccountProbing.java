package io.parley.channel.account;

import io.parley.channel.ConnectorSender;
import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks a connector whether settings work, outside of any transaction. */
@ApplicationScoped
class AccountProbing {
  private static final Logger LOG = Logger.getLogger(AccountProbing.class.getName());
  private static final AccountKey NOT_KEPT = new AccountKey("probe-only");

  @Inject private StoredSecrets stored;
  @Inject private ConnectorSender connectors;

  AccountProbe probe(Optional<UUID> id, ChannelAccountDraft draft) {
    if (draft.channel() == Channel.CHAT) {
      return AccountProbe.passed("");
    }
    Map<String, String> secrets =
        id.map(account -> stored.with(account, draft.secrets())).orElse(draft.secrets());
    AccountSettings settings =
        new AccountSettings(
            NOT_KEPT,
            draft.channel(),
            AccountRows.withPublicFacts(draft.settings(), draft.name(), draft.address()),
            secrets);
    try {
      return connectors.with(draft.channel(), connection -> connection.probe(settings));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a probe of {0} failed: {1}", new Object[] {draft.channel(), e});
      return AccountProbe.failed("channel.probe-failed", "");
    }
  }

  /** Reads secrets in a transaction that ends before the connector is asked. */
  @ApplicationScoped
  static class StoredSecrets {
    @Inject private AccountRows rows;

    @Transactional
    public Map<String, String> with(UUID id, Map<String, String> changed) {
      return rows.merged(id, changed);
    }
  }
}
