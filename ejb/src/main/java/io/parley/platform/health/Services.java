package io.parley.platform.health;

import io.parley.platform.messaging.DeadLetterCount;
import io.parley.platform.tenancy.Tenancy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The services without which nothing can be done. */
@ApplicationScoped
public class Services {
  /** Below the time-outs of those who ask us, who otherwise hear nothing. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Inject PlatformTables tables;
  @Inject DeadLetterCount broker;
  @Resource ManagedExecutorService executor;

  private final Probe database =
      new Probe(() -> Tenancy.callAsPlatform(() -> tables.plans()), PATIENCE);
  private final Probe messages = new Probe(() -> broker.count(), PATIENCE);

  public boolean databaseAnswers() {
    return database.answers(executor);
  }

  public boolean brokerAnswers() {
    return messages.answers(executor);
  }
}
