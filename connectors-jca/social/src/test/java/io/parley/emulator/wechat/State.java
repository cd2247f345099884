package io.parley.emulator.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the played platform knows. */
final class State {
  private final Clock clock;
  private final Tokens tokens;
  private final ReplyBook replies;
  private final Feed feed;
  private final MediaShelf media = new MediaShelf();
  private final Map<String, EmulatedAccount> accounts = new ConcurrentHashMap<>();
  private final Set<String> users = ConcurrentHashMap.newKeySet();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private volatile String address = "";

  State(Clock clock) {
    this.clock = clock;
    this.tokens = new Tokens(clock);
    this.replies = new ReplyBook(clock);
    this.feed = new Feed(clock);
  }

  Clock clock() {
    return clock;
  }

  Tokens tokens() {
    return tokens;
  }

  ReplyBook replies() {
    return replies;
  }

  Feed feed() {
    return feed;
  }

  MediaShelf media() {
    return media;
  }

  List<Fault> faults() {
    return faults;
  }

  String address() {
    return address;
  }

  void listensAt(String given) {
    address = given;
  }

  void configure(EmulatedAccount account) {
    accounts.put(account.key(), account);
  }

  Collection<EmulatedAccount> accounts() {
    return accounts.values();
  }

  Optional<EmulatedAccount> account(String key) {
    return Optional.ofNullable(accounts.get(key));
  }

  Optional<EmulatedAccount> accountOfApp(String appId) {
    return accounts.values().stream().filter(a -> a.appId().equals(appId)).findFirst();
  }

  /** Whether the user has ever acted on the account. */
  boolean knows(String account, String openid) {
    return users.contains(account + "/" + openid);
  }

  void acted(UserAction action) {
    String user = action.account() + "/" + action.openid();
    users.add(user);
    replies.acted(user, action);
  }

  void sent(EmulatedAccount account, JsonObject message) {
    String type = message.getString("msgtype");
    JsonObject content = message.getJsonObject(type);
    JsonObjectBuilder entry =
        Json.createObjectBuilder()
            .add("type", type)
            .add("text", content.getString("content", ""))
            .add("mediaId", content.getString("media_id", ""));
    feed.add("out", account.key(), message.getString("touser"), entry);
  }
}
