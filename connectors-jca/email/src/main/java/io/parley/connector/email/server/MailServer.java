package io.parley.connector.email.server;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/**
 * One server of an account and how to log in there.
 *
 * @param user empty for no log-in
 */
public record MailServer(String host, int port, Security security, String user, String password) {
  private static final Duration CONNECT = Duration.ofSeconds(15);

  /** How long to wait for the server's next word; a mailbox that idles waits longer. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * A session whose sockets are all made, and can all be closed, by the given factory.
   *
   * @param protocol {@code imap} or {@code smtp}
   */
  public Session session(String protocol, OpenSockets sockets) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.put(prefix + "socketFactory", sockets);
    properties.put(prefix + "socketFactory.fallback", "false");
    properties.put(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    properties.put(prefix + "timeout", Long.toString(PATIENCE.toMillis()));
    properties.put(prefix + "ssl.enable", Boolean.toString(security == Security.TLS));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
    properties.put(prefix + "starttls.required", Boolean.toString(security == Security.STARTTLS));
    properties.put(prefix + "auth", Boolean.toString(!user.isEmpty()));
    return Session.getInstance(properties);
  }

  @Override
  public String toString() {
    return security + " " + host + ":" + port;
  }
}
