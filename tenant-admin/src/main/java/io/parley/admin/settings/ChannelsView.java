package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.channel.account.ChannelAccountView;
import io.parley.channel.account.ChannelAccounts;
import io.parley.connector.AccountProbe;
import io.parley.connector.Channel;
import io.parley.queue.WorkQueueView;
import io.parley.queue.WorkQueues;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's channel accounts: list, and one of them beside it. */
@Named
@ViewScoped
public class ChannelsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ChannelAccounts accounts;
  @EJB private WorkQueues workQueues;

  private transient List<ChannelAccountView> list = List.of();
  private transient List<WorkQueueView> queues = List.of();
  private final AccountForm form = new AccountForm();

  public void load() {
    list = accounts.list();
    queues = workQueues.list().stream().filter(WorkQueueView::enabled).toList();
  }

  public void begin(Channel channel) {
    form.begin(channel, queues.get(0).id());
  }

  public void open(ChannelAccountView account) {
    form.getVerdict().clear();
    form.show(account);
  }

  public void save() {
    if (form.getVerdict().on(this::store, "channels.saved")) {
      load();
    }
  }

  private void store() {
    UUID id;
    if (form.isFresh()) {
      id = accounts.add(form.draft());
    } else {
      id = form.getAccount().id();
      accounts.change(id, form.getAccount().version(), form.draft());
    }
    form.show(accounts.find(id));
  }

  public void test() {
    form.getVerdict()
        .on(
            () -> {
              Optional<UUID> id =
                  form.isFresh() ? Optional.empty() : Optional.of(form.getAccount().id());
              form.probed(accounts.probe(id, form.draft()));
            });
  }

  public void setEnabled(boolean enabled) {
    UUID id = form.getAccount().id();
    if (form.getVerdict().on(() -> accounts.setEnabled(id, enabled), "saved")) {
      form.show(accounts.find(id));
      load();
    }
  }

  /** What a failed test found, in the visitor's language, with the connector's own words. */
  public String explanation(AccountProbe probe) {
    String known = Verdict.text("probe." + probe.code(), "probe.other");
    return probe.detail().isBlank() ? known : known + " (" + probe.detail() + ")";
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public List<ChannelAccountView> getList() {
    return list;
  }

  public List<WorkQueueView> getQueues() {
    return queues;
  }

  public AccountForm getForm() {
    return form;
  }
}
