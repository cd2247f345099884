package io.parley.admin.settings;

import io.parley.agent.Skills;
import io.parley.queue.BusinessHours;
import io.parley.queue.BusinessHoursView;
import io.parley.queue.WorkQueueView;
import io.parley.queue.WorkQueues;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The tenant's work queues: list, and one of them beside it. */
@Named
@ViewScoped
public class QueuesView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private WorkQueues queues;
  @EJB private Skills skills;
  @EJB private BusinessHours businessHours;

  private transient List<WorkQueueView> list = List.of();
  private transient List<BusinessHoursView> hours = List.of();
  private final QueueForm form = new QueueForm();

  public void load() {
    list = queues.list();
    hours = businessHours.list();
  }

  public void begin() {
    form.begin(skills.list());
  }

  public void open(WorkQueueView queue) {
    form.getVerdict().clear();
    form.show(queue, skills.list());
  }

  public void save() {
    if (form.getVerdict().on(this::store, "saved")) {
      load();
    }
  }

  private void store() {
    UUID id;
    if (form.isFresh()) {
      id = queues.add(form.settings());
    } else {
      id = form.getQueue().id();
      queues.change(id, form.getQueue().version(), form.settings());
    }
    form.show(queues.find(id), skills.list());
  }

  public void setEnabled(boolean enabled) {
    UUID id = form.getQueue().id();
    boolean done =
        form.getVerdict()
            .on(
                () -> {
                  if (enabled) {
                    queues.enable(id);
                  } else {
                    queues.disable(id);
                  }
                },
                "saved");
    if (done) {
      form.show(queues.find(id), skills.list());
      load();
    }
  }

  public List<WorkQueueView> getList() {
    return list;
  }

  public List<BusinessHoursView> getHours() {
    return hours;
  }

  public QueueForm getForm() {
    return form;
  }
}
