package io.parley.channels.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Lets every open socket of this node beat regularly. An application ping, because browsers show
 * their scripts no WebSocket ping and proxies drop what is silent.
 */
@ApplicationScoped
class SocketPulse {
  private static final int SECONDS = 25;
  private static final Duration SILENCE_ALLOWED = Duration.ofSeconds(60);

  @Resource private ManagedScheduledExecutorService scheduler;

  private final Set<ChatSocket> sockets = ConcurrentHashMap.newKeySet();
  private Future<?> beating;

  @PostConstruct
  void start() {
    beating = scheduler.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    beating.cancel(false);
  }

  void add(ChatSocket socket) {
    sockets.add(socket);
  }

  void remove(ChatSocket socket) {
    sockets.remove(socket);
  }

  private void beat() {
    sockets.forEach(socket -> socket.beat(SILENCE_ALLOWED));
  }
}
