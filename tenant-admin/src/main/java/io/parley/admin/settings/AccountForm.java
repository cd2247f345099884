package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.channel.account.ChannelAccountDraft;
import io.parley.channel.account.ChannelAccountView;
import io.parley.connector.AccountProbe;
import io.parley.connector.Channel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One channel account beside the list: a new one, or one that is changed. */
public class AccountForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;
  private transient ChannelAccountView account;
  private transient AccountProbe probe;
  private Channel channel;
  private String name;
  private String address;
  private String queue;
  private transient List<FieldEntry> fields = List.of();

  AccountForm() {
    verdict = new Verdict("name", "address", "queue");
  }

  void begin(Channel wanted, UUID firstQueue) {
    verdict.clear();
    probe = null;
    account = null;
    channel = wanted;
    name = "";
    address = "";
    queue = firstQueue.toString();
    fields = FieldEntry.of(wanted, Map.of());
  }

  void show(ChannelAccountView shown) {
    probe = null;
    account = shown;
    channel = shown.channel();
    name = shown.name();
    address = shown.address();
    queue = shown.queueId().toString();
    fields = FieldEntry.of(channel, shown.settings());
  }

  ChannelAccountDraft draft() {
    return new ChannelAccountDraft(
        channel,
        name,
        address,
        UUID.fromString(queue),
        FieldEntry.values(fields, false),
        FieldEntry.values(fields, true));
  }

  void probed(AccountProbe found) {
    probe = found;
  }

  public void close() {
    channel = null;
    account = null;
  }

  public boolean isOpen() {
    return channel != null;
  }

  public boolean isFresh() {
    return account == null;
  }

  public ChannelAccountView getAccount() {
    return account;
  }

  public AccountProbe getProbe() {
    return probe;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public Channel getChannel() {
    return channel;
  }

  public List<FieldEntry> getFields() {
    return fields;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }
}
