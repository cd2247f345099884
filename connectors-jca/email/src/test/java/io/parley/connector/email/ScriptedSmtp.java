package io.parley.connector.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes mails, or fails at exactly the wanted point. */
public final class ScriptedSmtp implements AutoCloseable {
  public static final String PASSWORD = "smtp-secret-7";

  /** Where it fails. */
  public enum Mode {
    ACCEPT,
    REFUSE_RECIPIENT,
    REFUSE_AFTER_DATA,
    DEFER_RECIPIENT,
    DEFER_AFTER_DATA,
    DROP_AT_GREETING,
    DROP_AT_RECIPIENT,
    DROP_IN_DATA,
    DROP_AFTER_DATA
  }

  private final ServerSocket listener;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private volatile Mode mode = Mode.ACCEPT;

  public ScriptedSmtp() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public void mode(Mode next) {
    mode = next;
  }

  /** Mails taken so far, raw. */
  public List<String> mails() {
    return mails;
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Line(socket).talk();
    } catch (IOException e) {
      // The client went away, or the script says so.
    }
  }

  private final class Line {
    private final BufferedReader in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = socket.getOutputStream();
    }

    void talk() throws IOException {
      if (mode == Mode.DROP_AT_GREETING) {
        return;
      }
      say("220 scripted");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!answer(line)) {
          return;
        }
      }
    }

    private boolean answer(String line) throws IOException {
      String verb = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say("250-scripted\r\n250 AUTH PLAIN");
        case "AUTH" -> say(isRight(line) ? "235 welcome" : "535 5.7.8 who are you");
        case "RCPT" -> {
          return recipient();
        }
        case "DATA" -> {
          return data();
        }
        case "QUIT" -> {
          say("221 bye");
          return false;
        }
        default -> say("250 ok");
      }
      return true;
    }

    private boolean isRight(String line) {
      byte[] told = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
      return new String(told, StandardCharsets.UTF_8).endsWith("\0" + PASSWORD);
    }

    private boolean recipient() throws IOException {
      switch (mode) {
        case DROP_AT_RECIPIENT -> {
          return false;
        }
        case REFUSE_RECIPIENT -> say("550 5.1.1 no such user here");
        case DEFER_RECIPIENT -> say("451 4.3.0 come back later");
        default -> say("250 ok");
      }
      return true;
    }

    private boolean data() throws IOException {
      say("354 go on");
      if (mode == Mode.DROP_IN_DATA) {
        in.readLine();
        return false;
      }
      StringBuilder mail = new StringBuilder();
      for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null) {
          return false;
        }
        mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      switch (mode) {
        case DROP_AFTER_DATA -> {
          return false;
        }
        case REFUSE_AFTER_DATA -> say("554 5.7.1 looks like spam");
        case DEFER_AFTER_DATA -> say("452 4.2.2 mailbox full");
        default -> {
          mails.add(mail.toString());
          say("250 taken");
        }
      }
      return true;
    }

    private void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
