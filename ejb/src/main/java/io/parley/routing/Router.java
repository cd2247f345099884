package io.parley.routing;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The router of this node: a desk for each tenant whose events come here. Events of one tenant are
 * taken one at a time, those of different tenants side by side.
 *
 * <p>A desk is read from the database when the broker begins to send a tenant's events here, and
 * thrown away whenever committing fails; the exception goes on, so that the event comes again.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Router {
  @Inject DeskLoader loader;
  @Inject Decisions decisions;

  private final ConcurrentMap<TenantId, Desk> desks = new ConcurrentHashMap<>();
  private final ConcurrentMap<TenantId, ReentrantLock> turns = new ConcurrentHashMap<>();

  /**
   * Takes an event of the current tenant.
   *
   * @param newlyOurs whether this is the first event since the broker sends the tenant's here, so
   *     that another node may have decided since we last did
   */
  public void take(RoutingEvent event, boolean newlyOurs) {
    TenantId tenant = Tenancy.current();
    ReentrantLock turn = turns.computeIfAbsent(tenant, id -> new ReentrantLock());
    turn.lock();
    try {
      if (newlyOurs || event instanceof RoutingEvent.SettingsChanged) {
        desks.remove(tenant);
      }
      decide(tenant, event);
    } finally {
      turn.unlock();
    }
  }

  private void decide(TenantId tenant, RoutingEvent event) {
    boolean committed = false;
    try {
      Desk desk = desks.get(tenant);
      if (desk == null || !desk.knows(event)) {
        desk = loader.takeOver();
        desks.put(tenant, desk);
      }
      decisions.take(desk, event);
      committed = true;
    } finally {
      if (!committed) {
        desks.remove(tenant);
      }
    }
  }

  /** The tenants that this node routes for. */
  public Set<TenantId> tenants() {
    return Set.copyOf(desks.keySet());
  }

  /** Asks the current tenant's desk, or a copy where another node has it. */
  public <T> T ask(Function<Desk, T> question) {
    TenantId tenant = Tenancy.current();
    ReentrantLock turn = turns.computeIfAbsent(tenant, id -> new ReentrantLock());
    turn.lock();
    try {
      Desk own = desks.get(tenant);
      return question.apply(own == null ? loader.copy() : own);
    } finally {
      turn.unlock();
    }
  }
}
