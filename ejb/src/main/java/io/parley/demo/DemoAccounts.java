package io.parley.demo;

import io.parley.connector.Channel;
import io.parley.platform.Ids;
import io.parley.platform.secret.Secrets;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The channel accounts of one company. Ports may change from one start to the next, so they are
 * written at each.
 */
@ApplicationScoped
class DemoAccounts {
  @Inject private TenantDatabase database;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  private record Account(String key, Channel channel, String name, String address, String queue) {}

  void put(DemoCompany company, DemoFile file) {
    putChat(company);
    putEmail(company, file);
    if (file.has("wechat.url")) {
      DemoWeChat.of(company, file).forEach(official -> putWeChat(company, official));
    }
  }

  private void putChat(DemoCompany company) {
    put(
        new Account(
            company.key("chat"),
            Channel.CHAT,
            company.name(),
            company.slug() + ".example",
            company.generalQueue()),
        Map.of("origins", "", "greeting", company.greeting(), "greeting.zh", company.greeting()),
        Map.of());
  }

  private void putEmail(DemoCompany company, DemoFile file) {
    String address = file.get("mailbox." + company.slug());
    Map<String, String> settings = new TreeMap<>();
    settings.put("address", address);
    settings.put("name", company.name());
    for (String side : new String[] {"imap", "smtp"}) {
      settings.put(side + ".host", file.get(side + ".host"));
      settings.put(side + ".port", file.get(side + ".port"));
      settings.put(side + ".security", "plain");
      settings.put(side + ".user", address);
    }
    put(
        new Account(
            company.key("email"), Channel.EMAIL, company.name(), address, company.generalQueue()),
        settings,
        Map.of("imap.password", file.get("mailbox.password")));
  }

  private void putWeChat(DemoCompany company, DemoWeChat official) {
    put(
        new Account(
            official.key(),
            Channel.WECHAT,
            official.name(),
            official.originalId(),
            company.chineseQueue()),
        official.settings(),
        official.secrets());
  }

  private void put(Account account, Map<String, String> settings, Map<String, String> secret) {
    UUID id =
        database
            .first(
                "SELECT id FROM channel_account WHERE account_key = ?",
                row -> row.id("id"),
                account.key())
            .orElseGet(Ids::next);
    database.update(
        "INSERT INTO channel_account (id, account_key, channel, name, address, settings, secrets,"
            + " queue_id, created_at) SELECT ?, ?, ?, ?, ?, ?::jsonb, ?, id, ? FROM work_queue"
            + " WHERE name = ? ON CONFLICT (account_key) DO UPDATE SET settings ="
            + " excluded.settings, secrets = excluded.secrets",
        id,
        account.key(),
        account.channel(),
        account.name(),
        account.address(),
        json(settings),
        secrets.seal("channel-account/" + id, secret),
        clock.instant(),
        account.queue());
    database.update(
        "INSERT INTO platform.channel_directory (account_key, tenant_id, channel, enabled)"
            + " VALUES (?, ?, ?, true) ON CONFLICT (account_key) DO NOTHING",
        account.key(),
        Tenancy.current().value(),
        account.channel());
  }

  private static String json(Map<String, String> settings) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    settings.forEach(json::add);
    return json.build().toString();
  }
}
