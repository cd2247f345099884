package io.parley.artemis;

import jakarta.resource.spi.ActivationSpec;
import javax.transaction.xa.XAResource;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * Artemis' resource adapter that offers no XA resources for recovery.
 *
 * <p>Parley uses no distributed transactions. The original opens a connection for the recovery of
 * each activation and waits for it; while the broker is away that hangs the server's start.
 */
public class WithoutRecovery extends ActiveMQResourceAdapter {
  private static final long serialVersionUID = 1L;

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specifications) {
    return new XAResource[0];
  }
}
