package io.parley.admin;

import io.parley.platform.Page;
import io.parley.platform.audit.AuditEntry;
import io.parley.platform.audit.AuditLog;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The audit trail of where the visitor belongs: the platform's or their tenant's. */
@Named
@ViewScoped
public class AuditView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 25;

  @EJB private AuditLog log;

  private transient Pager<AuditEntry> pager;
  private transient Map<String, String> names = Map.of();
  private String proof = "";
  private boolean whole;

  public void load() {
    names = log.actorNames();
    pager = new Pager<>(this::page);
    pager.reload();
  }

  private Page<AuditEntry> page(String before) {
    long sequence = before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
    List<AuditEntry> found = log.before(sequence, PAGE + 1);
    if (found.size() <= PAGE) {
      return new Page<>(found, "");
    }
    return new Page<>(found.subList(0, PAGE), Long.toString(found.get(PAGE - 1).sequence()));
  }

  /** Recomputes the whole chain. */
  public void prove() {
    OptionalLong broken = log.firstBroken();
    whole = broken.isEmpty();
    proof =
        whole
            ? Verdict.text("audit.whole")
            : new MessageFormat(Verdict.text("audit.broken"), Verdict.locale())
                .format(new Object[] {Long.toString(broken.getAsLong())});
  }

  /** The details of an entry in one line. */
  public String details(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining(" · "));
  }

  /** Who did it: a name where the id is known here. */
  public String actor(AuditEntry entry) {
    String id = entry.actor().substring(entry.actor().indexOf('/') + 1);
    return names.getOrDefault(id, entry.actor());
  }

  public Pager<AuditEntry> getPager() {
    return pager;
  }

  public String getProof() {
    return proof;
  }

  public boolean isWhole() {
    return whole;
  }
}
