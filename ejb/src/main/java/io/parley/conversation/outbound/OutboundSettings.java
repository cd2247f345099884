package io.parley.conversation.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How persistently answers are tried.
 *
 * <ul>
 *   <li>{@code parley.outbound.attempts}: tries before an answer that is certainly not sent counts
 *       as failed; default 8
 *   <li>{@code parley.outbound.longest-pause}: longest pause between two tries, ISO 8601; default
 *       PT5M
 * </ul>
 */
@ApplicationScoped
public class OutboundSettings {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  @Inject
  @ConfigProperty(name = "parley.outbound.attempts", defaultValue = "8")
  int attempts;

  @Inject
  @ConfigProperty(name = "parley.outbound.longest-pause", defaultValue = "PT5M")
  Duration longestPause;

  boolean isExhausted(int attemptsMade) {
    return attemptsMade >= attempts;
  }

  /** Doubles with each attempt; never shorter than what the platform asked for. */
  Duration pauseAfter(int attemptsMade, Duration askedFor) {
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsMade, 16));
    Duration pause = grown.compareTo(longestPause) < 0 ? grown : longestPause;
    return pause.compareTo(askedFor) < 0 ? askedFor : pause;
  }
}
