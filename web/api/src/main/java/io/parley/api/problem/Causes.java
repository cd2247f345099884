package io.parley.api.problem;

import io.parley.platform.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Reads chains of causes. */
final class Causes {
  private static final int DEPTH = 20;

  private Causes() {}

  /** The first throwable of the chain that says more than that something was wrapped. */
  static Throwable telling(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < DEPTH; t = t.getCause(), depth++) {
      if (t instanceof DomainException
          || t instanceof EJBAccessException
          || t instanceof WebApplicationException) {
        return t;
      }
    }
    return thrown;
  }

  /** Whether the database or the broker is away, which passes by itself. */
  static boolean isOutage(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < DEPTH; t = t.getCause(), depth++) {
      if (t instanceof SQLRecoverableException
          || t instanceof SQLTransientConnectionException
          || t instanceof jakarta.resource.ResourceException
          || t instanceof java.net.ConnectException
          || t instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnectionState(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
  }

  /** The same chain for the log: messages may hold what customers wrote. */
  static Throwable withoutMessages(Throwable thrown) {
    return copy(thrown, 0);
  }

  private static Throwable copy(Throwable thrown, int depth) {
    if (thrown == null || depth == DEPTH) {
      return null;
    }
    Nameless copy = new Nameless(thrown.getClass().getName(), copy(thrown.getCause(), depth + 1));
    copy.setStackTrace(thrown.getStackTrace());
    return copy;
  }

  private static final class Nameless extends Exception {
    private static final long serialVersionUID = 1L;
    private final String type;

    Nameless(String type, Throwable cause) {
      super(null, cause);
      this.type = type;
    }

    @Override
    public String toString() {
      return type;
    }
  }
}
