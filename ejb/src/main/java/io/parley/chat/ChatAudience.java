package io.parley.chat;

import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** The visitors' sockets that are open on this node. */
@ApplicationScoped
public class ChatAudience {
  private record Seat(TenantId tenant, UUID visitor) {}

  private final ConcurrentMap<Seat, Set<Consumer<ChatSignal>>> listeners =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<TenantId, Integer> sizes = new ConcurrentHashMap<>();

  /**
   * Lets a socket hear of its visitor until the returned handle is run; the listener must return at
   * once and not throw.
   */
  public Runnable join(TenantId tenant, UUID visitor, Consumer<ChatSignal> listener) {
    Seat seat = new Seat(tenant, visitor);
    listeners.compute(
        seat,
        (key, present) -> {
          Set<Consumer<ChatSignal>> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(listener);
          return all;
        });
    sizes.merge(tenant, 1, Integer::sum);
    return () -> leave(seat, listener);
  }

  /** Whether any visitor of the tenant has a socket here: else its news need not be looked at. */
  boolean hasAny(TenantId tenant) {
    return sizes.containsKey(tenant);
  }

  void tell(TenantId tenant, UUID visitor, ChatSignal signal) {
    listeners
        .getOrDefault(new Seat(tenant, visitor), Set.of())
        .forEach(listener -> listener.accept(signal));
  }

  private void leave(Seat seat, Consumer<ChatSignal> listener) {
    boolean[] left = new boolean[1];
    listeners.computeIfPresent(
        seat,
        (key, all) -> {
          left[0] = all.remove(listener);
          return all.isEmpty() ? null : all;
        });
    if (left[0]) {
      sizes.computeIfPresent(seat.tenant(), (key, size) -> size == 1 ? null : size - 1);
    }
  }
}
