package io.parley.connector.email.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;

/** Why a mail server could not be used, as a code for people and logs. */
public enum Failure {
  ADDRESS_REFUSED("address-refused"),
  UNREACHABLE("unreachable"),
  TLS_FAILED("tls-failed"),
  LOGIN_REFUSED("login-refused"),
  FOLDER_MISSING("folder-missing"),
  BROKEN_OFF("broken-off");

  private final String word;

  Failure(String word) {
    this.word = word;
  }

  /** For example {@code imap.login-refused}. */
  public String code(String protocol) {
    return protocol + "." + word;
  }

  /** What an exception of the mail library means. */
  public static Failure of(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return LOGIN_REFUSED;
    }
    if (e instanceof FolderNotFoundException) {
      return FOLDER_MISSING;
    }
    if (isAddressRefused(e)) {
      return ADDRESS_REFUSED;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return TLS_FAILED;
      }
      if (cause instanceof SocketConnectException || cause instanceof java.net.ConnectException) {
        return UNREACHABLE;
      }
    }
    boolean noTls = e.getMessage() != null && e.getMessage().contains("STARTTLS");
    if (noTls) {
      return TLS_FAILED;
    }
    return e instanceof MailConnectException ? UNREACHABLE : BROKEN_OFF;
  }

  private static boolean isAddressRefused(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AddressRefusedException) {
        return true;
      }
    }
    return false;
  }
}
