package io.parley.admin.settings;

import io.parley.admin.Pager;
import io.parley.agent.AgentView;
import io.parley.agent.Agents;
import io.parley.agent.Skills;
import io.parley.identity.Role;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The tenant's agents: list, and one of them beside it. */
@Named
@ViewScoped
public class AgentsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 15;

  @EJB private Agents agents;
  @EJB private Skills skills;

  private String text = "";
  private transient Pager<AgentView> pager;
  private transient Agents.Seats seats;
  private final AgentForm form = new AgentForm();

  public void load() {
    pager = new Pager<>(cursor -> agents.page(text, cursor, PAGE));
    reload();
  }

  private void reload() {
    pager.reload();
    seats = agents.seats();
  }

  public void search() {
    pager.restart();
  }

  public void begin() {
    form.begin(skills.list());
  }

  public void open(UUID id) {
    form.getVerdict().clear();
    form.show(agents.find(id), skills.list());
  }

  public void save() {
    boolean fresh = form.isFresh();
    boolean done = form.getVerdict().on(this::store, fresh ? "agents.invited" : "saved");
    if (done) {
      reload();
    }
  }

  private void store() {
    if (form.isFresh()) {
      show(agents.invite(form.settings()));
    } else {
      agents.change(form.id(), form.getAgent().version(), form.settings());
      show(form.id());
    }
  }

  private void show(UUID id) {
    form.show(agents.find(id), skills.list());
  }

  public void setEnabled(boolean enabled) {
    UUID id = form.id();
    boolean done =
        form.getVerdict()
            .on(
                () -> {
                  if (enabled) {
                    agents.enable(id);
                  } else {
                    agents.disable(id);
                  }
                },
                enabled ? "agents.enabled" : "agents.disabled");
    if (done) {
      show(id);
      reload();
    }
  }

  public void inviteAgain() {
    form.getVerdict().on(() -> agents.inviteAgain(form.id()), "agents.invited");
  }

  public List<Role> getRoles() {
    return List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  public Pager<AgentView> getPager() {
    return pager;
  }

  public Agents.Seats getSeats() {
    return seats;
  }

  public AgentForm getForm() {
    return form;
  }
}
