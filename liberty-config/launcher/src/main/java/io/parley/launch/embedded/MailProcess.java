package io.parley.launch.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.parley.launch.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Runs a mail server, which keeps its mail in memory only, and every channel's emulator.
 *
 * <p>A mailbox that is not named at the start comes to be with its first mail; its user and its
 * password are then its address.
 */
public final class MailProcess {
  private MailProcess() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    GreenMail mail =
        new GreenMail(
            new ServerSetup[] {
              setup(environment, "PORT_SMTP", ServerSetup.PROTOCOL_SMTP),
              setup(environment, "PORT_IMAP", ServerSetup.PROTOCOL_IMAP)
            });
    mail.start();
    for (String box : environment.get("MAIL_BOXES").split(",")) {
      mail.setUser(box, box, environment.get("MAIL_PASSWORD"));
    }
    Shutdown.run(mail::stop);
    startEmulators(environment);
  }

  private static ServerSetup setup(Map<String, String> environment, String port, String protocol) {
    return new ServerSetup(Integer.parseInt(environment.get(port)), "127.0.0.1", protocol);
  }

  private static void startEmulators(Map<String, String> environment) {
    List<Emulator> started = new ArrayList<>();
    for (Emulator emulator : ServiceLoader.load(Emulator.class)) {
      String variable = "PORT_EMULATOR_" + emulator.name().toUpperCase(Locale.ROOT);
      emulator.start(Integer.parseInt(environment.get(variable)));
      started.add(emulator);
    }
    Shutdown.run(() -> started.forEach(Emulator::close));
  }
}
