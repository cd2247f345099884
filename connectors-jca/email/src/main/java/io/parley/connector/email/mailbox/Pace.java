package io.parley.connector.email.mailbox;

import io.parley.connector.spi.BackOff;
import java.time.Duration;

/**
 * How a watch waits after something went wrong.
 *
 * @param line after the server could not be reached or broke off
 * @param login after the server refused the log-in; slower, or the server locks the account
 * @param delivery after the application did not take a mail
 */
public record Pace(BackOff line, BackOff login, BackOff delivery) {
  /** For real servers; short enough to be back within a minute. */
  public static Pace usual() {
    return new Pace(
        new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30)),
        new BackOff(Duration.ofSeconds(15), Duration.ofMinutes(5)),
        new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30)));
  }
}
