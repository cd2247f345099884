package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.agent.Agents;
import io.parley.channel.account.ChannelAccountDraft;
import io.parley.channel.account.ChannelAccountView;
import io.parley.channel.account.ChannelAccounts;
import io.parley.connector.Channel;
import io.parley.queue.WorkQueues;
import io.parley.web.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What a new tenant does first: a chat, somebody who answers, and the first message. */
@Named
@ViewScoped
public class StartView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ChannelAccounts accounts;
  @EJB private Agents agents;
  @EJB private WorkQueues queues;
  @Inject private Visitor visitor;

  private final Verdict verdict = new Verdict();
  private transient List<ChannelAccountView> channels = List.of();
  private int people;

  public void load() {
    channels = accounts.list();
    people = agents.seats().taken();
  }

  /** A chat for the tenant's own site, with everything as most want it. */
  public void openChat() {
    boolean done =
        verdict.on(
            () ->
                accounts.add(
                    new ChannelAccountDraft(
                        Channel.CHAT,
                        visitor.getTenantName(),
                        visitor.getProfile().tenantSlug(),
                        queues.list().get(0).id(),
                        Map.of("origins", "*"),
                        Map.of())),
            "start.chat.done");
    if (done) {
      load();
    }
  }

  public boolean isChatReady() {
    return channels.stream().anyMatch(a -> a.channel() == Channel.CHAT && a.enabled());
  }

  /** The key of the first open chat, or an empty text. */
  public String getChatKey() {
    return channels.stream()
        .filter(a -> a.channel() == Channel.CHAT && a.enabled())
        .map(ChannelAccountView::key)
        .findFirst()
        .orElse("");
  }

  public boolean isSomebodyThere() {
    return people > 1;
  }

  public boolean isAnswered() {
    return channels.stream().anyMatch(a -> a.lastMessageAt().isPresent());
  }

  public boolean isMoreChannels() {
    return channels.stream().anyMatch(a -> a.channel() != Channel.CHAT);
  }

  public Verdict getVerdict() {
    return verdict;
  }
}
