package io.parley.connector.email.server;

import io.parley.connector.AccountSettings;
import io.parley.connector.email.reading.MimeLimits;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the settings of a mail account mean.
 *
 * <table>
 * <caption>Names and defaults</caption>
 * <tr><td>{@code address}</td><td>the account's mail address; required</td></tr>
 * <tr><td>{@code name}</td><td>display name of the sender; none</td></tr>
 * <tr><td>{@code address.plus}</td><td>{@code true} where the server delivers {@code
 * name+anything@domain} to the account: replies are then told by address, else by a mark in the
 * subject; {@code false}</td></tr>
 * <tr><td>{@code imap.host}, {@code smtp.host}</td><td>required</td></tr>
 * <tr><td>{@code imap.security}, {@code smtp.security}</td><td>{@code tls}, {@code starttls} or
 * {@code plain}; {@code tls}. Plain sends the password in the clear.</td></tr>
 * <tr><td>{@code imap.port}, {@code smtp.port}</td><td>the usual one of the security: 993 or 143,
 * 465 or 587 (25 for plain)</td></tr>
 * <tr><td>{@code imap.user}</td><td>the address</td></tr>
 * <tr><td>{@code smtp.user}</td><td>the IMAP user; {@code -} for no log-in</td></tr>
 * <tr><td>{@code imap.folder}</td><td>the watched folder; {@code INBOX}</td></tr>
 * <tr><td>{@code imap.move-to}</td><td>existing folder into which taken mails are moved;
 * none</td></tr>
 * <tr><td>{@code imap.idle-seconds}</td><td>after how long IDLE is renewed, 1 to 1740;
 * 1500</td></tr>
 * <tr><td>{@code imap.poll-seconds}</td><td>how often to look where the server has no IDLE, 1 to
 * 3600; 30</td></tr>
 * <tr><td>{@code mail.max-bytes}</td><td>largest mail taken in; 26214400</td></tr>
 * <tr><td>secrets {@code imap.password}, {@code smtp.password}</td><td>the latter defaults to the
 * former</td></tr>
 * </table>
 */
public final class EmailSettings {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>@,;:\"]{1,64}@[^\\s<>@,;:\"]{1,250}");
  private static final String NO_LOGIN = "-";

  private final AccountSettings account;
  private final HostGuard guard;

  /**
   * Checks all settings.
   *
   * @throws IllegalArgumentException with the name of the setting that cannot be used
   */
  public EmailSettings(AccountSettings account, HostGuard guard) {
    this.account = account;
    this.guard = guard;
    if (!ADDRESS.matcher(address()).matches()) {
      throw new IllegalArgumentException("address");
    }
    imap();
    smtp();
    idleRenewal();
    pollInterval();
    limits();
  }

  public String address() {
    return account.setting("address", "").strip().toLowerCase(Locale.ROOT);
  }

  public String name() {
    return account.setting("name", "").strip();
  }

  public boolean hasPlusAddresses() {
    return Boolean.parseBoolean(account.setting("address.plus", "false"));
  }

  public MailServer imap() {
    Security security = security("imap.security");
    int usual = security == Security.TLS ? 993 : 143;
    return new MailServer(
        required("imap.host"),
        number("imap.port", usual, 1, 65_535),
        security,
        account.setting("imap.user", address()),
        account.secret("imap.password"));
  }

  public MailServer smtp() {
    Security security = security("smtp.security");
    int usual =
        switch (security) {
          case TLS -> 465;
          case STARTTLS -> 587;
          case PLAIN -> 25;
        };
    String user = account.setting("smtp.user", account.setting("imap.user", address()));
    String password = account.secret("smtp.password");
    return new MailServer(
        required("smtp.host"),
        number("smtp.port", usual, 1, 65_535),
        security,
        user.equals(NO_LOGIN) ? "" : user,
        password.isEmpty() ? account.secret("imap.password") : password);
  }

  /** Sockets for one use of a server of this account. */
  public OpenSockets sockets() {
    return new OpenSockets(guard);
  }

  public String folder() {
    return account.setting("imap.folder", "INBOX");
  }

  /** Where taken mails go; empty to leave them where they are. */
  public String moveTo() {
    return account.setting("imap.move-to", "");
  }

  public Duration idleRenewal() {
    return Duration.ofSeconds(number("imap.idle-seconds", 1_500, 1, 1_740));
  }

  public Duration pollInterval() {
    return Duration.ofSeconds(number("imap.poll-seconds", 30, 1, 3_600));
  }

  public MimeLimits limits() {
    return MimeLimits.ofBytes(
        number("mail.max-bytes", (int) MimeLimits.DEFAULT_BYTES, 1_024, 200 * 1024 * 1024));
  }

  private Security security(String name) {
    try {
      return Security.valueOf(account.setting(name, "tls").strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private String required(String name) {
    String value = account.setting(name, "").strip();
    if (value.isEmpty() || value.length() > 253 || value.matches(".*[\\s/@\\p{Cntrl}].*")) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private int number(String name, int fallback, int least, int most) {
    try {
      int value = Integer.parseInt(account.setting(name, Integer.toString(fallback)).strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name, e);
    }
    throw new IllegalArgumentException(name);
  }
}
