package io.parley.chat;

import io.parley.connector.AccountKey;
import io.parley.platform.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One web-chat account as its door knows it, before any visitor.
 *
 * @param company what visitors see as the name of whom they write to
 * @param settings plain values: {@code origins}, {@code brand}, {@code greeting}, {@code
 *     greeting.zh}
 * @param suspended whether its tenant is suspended: messages are kept, nobody answers for now
 */
public record ChatAccount(
    TenantId tenant,
    AccountKey key,
    UUID id,
    String company,
    Map<String, String> settings,
    boolean suspended) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  public ChatAccount {
    settings = Map.copyOf(settings);
  }

  public Origins origins() {
    return Origins.parse(settings.getOrDefault("origins", ""));
  }

  /** The tenant's own colour as {@code #rrggbb}, or empty for Parley's. */
  public String brand() {
    String colour = settings.getOrDefault("brand", "");
    return COLOUR.matcher(colour).matches() ? colour : "";
  }

  /** What the widget says first, or empty for its own words. */
  public String greeting(boolean chinese) {
    return settings.getOrDefault(chinese ? "greeting.zh" : "greeting", "");
  }
}
