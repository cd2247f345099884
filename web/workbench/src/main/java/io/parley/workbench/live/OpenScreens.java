package io.parley.workbench.live;

import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The screens that are open on this node, by tenant: an event never crosses from one to another.
 */
@ApplicationScoped
class OpenScreens {
  private final ConcurrentMap<TenantId, Set<Screen>> screens = new ConcurrentHashMap<>();

  void add(Screen screen) {
    screens.compute(
        screen.tenant(),
        (tenant, present) -> {
          Set<Screen> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(screen);
          return all;
        });
  }

  /** Takes a screen away. @return whether its agent has none left here */
  boolean remove(Screen screen) {
    screens.computeIfPresent(
        screen.tenant(),
        (tenant, present) -> {
          present.remove(screen);
          return present.isEmpty() ? null : present;
        });
    return of(screen.tenant()).stream().noneMatch(s -> s.agentId().equals(screen.agentId()));
  }

  /**
   * Shows an event.
   *
   * @param agentId whom it concerns, empty for everybody of the tenant
   */
  void show(TenantId tenant, Optional<UUID> agentId, String event) {
    of(tenant).stream()
        .filter(screen -> agentId.isEmpty() || agentId.get().equals(screen.agentId()))
        .forEach(screen -> screen.show(event));
  }

  List<Screen> all() {
    return screens.values().stream().flatMap(Collection::stream).toList();
  }

  private Set<Screen> of(TenantId tenant) {
    return screens.getOrDefault(tenant, Set.of());
  }
}
