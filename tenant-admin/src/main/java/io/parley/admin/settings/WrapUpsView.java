package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.queue.WrapUpCodeView;
import io.parley.queue.WrapUpRegister;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The tenant's wrap-up codes: add, rename, switch off. */
@Named
@ViewScoped
public class WrapUpsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private WrapUpRegister codes;

  private final Verdict verdict = new Verdict("wrap");
  private transient List<WrapUpCodeView> list = List.of();
  private UUID edited;
  private String label = "";

  public void load() {
    list = codes.list();
  }

  public void edit(WrapUpCodeView code) {
    verdict.clear();
    edited = code.id();
    label = code.label();
  }

  public void cancel() {
    verdict.clear();
    edited = null;
    label = "";
  }

  public void save() {
    boolean done =
        verdict.on(
            () -> {
              if (edited == null) {
                codes.add(label);
              } else {
                codes.rename(edited, label);
              }
            },
            "saved");
    if (done) {
      edited = null;
      label = "";
      load();
    }
  }

  public void setEnabled(UUID id, boolean enabled) {
    if (verdict.on(() -> codes.setEnabled(id, enabled), "saved")) {
      load();
    }
  }

  public boolean isEditing() {
    return edited != null;
  }

  public List<WrapUpCodeView> getList() {
    return list;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
