package io.parley.platform.tenancy;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Puts every connection that EclipseLink takes from the pool under the thread's tenant before its
 * first statement.
 */
public final class TenantSessionCustomizer implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    NullableIds.install(session);
    session.getEventManager().addListener(new BindTenant());
  }

  private static final class BindTenant extends SessionEventAdapter {
    @Override
    public void postAcquireConnection(SessionEvent event) {
      if (event.getSession()
              instanceof org.eclipse.persistence.internal.sessions.AbstractSession session
          && event.getResult() instanceof Accessor accessor) {
        String statement = TenantScope.statement();
        try (var sql = accessor.getConnection().createStatement()) {
          sql.execute(statement);
        } catch (java.sql.SQLException e) {
          throw org.eclipse.persistence.exceptions.DatabaseException.sqlException(
              e, accessor, session, false);
        }
      }
    }
  }
}
