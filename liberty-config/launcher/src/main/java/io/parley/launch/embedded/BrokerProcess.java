package io.parley.launch.embedded;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Runs an Artemis broker with the same {@code broker.xml} that production uses. */
public final class BrokerProcess {
  /** The role that {@code broker.xml} gives its permissions to. */
  private static final String ROLE = "parley";

  private BrokerProcess() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    System.setProperty("parley.broker.directory", environment.get("BROKER_DIRECTORY"));
    System.setProperty("parley.broker.port", environment.get("PORT_BROKER"));
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfigResourcePath("broker.xml");
    broker.setSecurityManager(
        security(environment.get("BROKER_USER"), environment.get("BROKER_PASSWORD")));
    broker.start();
    Shutdown.run(broker::stop);
  }

  private static ActiveMQJAASSecurityManager security(String user, String password) {
    SecurityConfiguration users =
        new SecurityConfiguration(Map.of(user, password), Map.of(user, List.of(ROLE)));
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
  }
}
