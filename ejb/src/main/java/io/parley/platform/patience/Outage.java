package io.parley.platform.patience;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away from a statement that is wrong. */
final class Outage {
  /**
   * SQLState classes: connection exception, insufficient resources, operator intervention
   * (PostgreSQL appendix A).
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  private Outage() {}

  static boolean isCauseOf(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof SQLException sql && isOutage(sql) || isResourceFailure(t)) {
        return true;
      }
    }
    return false;
  }

  /** The deepest cause's class only: messages of the driver may hold values. */
  static String reason(Throwable thrown) {
    Throwable deepest = thrown;
    for (int depth = 0; deepest.getCause() != null && depth < 20; depth++) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getName();
  }

  private static boolean isOutage(SQLException e) {
    return e instanceof SQLRecoverableException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLTransientConnectionException
        || e.getSQLState() != null
            && e.getSQLState().length() == 5
            && CLASSES.contains(e.getSQLState().substring(0, 2));
  }

  private static boolean isResourceFailure(Throwable t) {
    return t instanceof java.net.ConnectException
        || t instanceof jakarta.resource.spi.ResourceAllocationException;
  }
}
