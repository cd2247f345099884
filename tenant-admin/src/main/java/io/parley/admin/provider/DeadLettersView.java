package io.parley.admin.provider;

import io.parley.admin.Verdict;
import io.parley.platform.deadletter.DeadLetter;
import io.parley.platform.deadletter.DeadLetters;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Deliveries that failed too often. */
@Named
@ViewScoped
public class DeadLettersView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private DeadLetters letters;

  private final Verdict verdict = new Verdict();
  private transient List<DeadLetter> found = List.of();

  public void load() {
    found = letters.list();
  }

  public void replay(String messageId) {
    verdict.on(() -> letters.replay(messageId), "dead.replayed");
    load();
  }

  public void discard(String messageId) {
    verdict.on(() -> letters.discard(messageId), "dead.discarded");
    load();
  }

  public List<DeadLetter> getLetters() {
    return found;
  }

  public Verdict getVerdict() {
    return verdict;
  }
}
