package io.parley.emulator.wechat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Everything that passed between users and accounts, in order. */
final class Feed {
  private static final int MOST = 20_000;

  private final Clock clock;
  private final List<JsonObject> entries = new ArrayList<>();
  private int forgotten;

  Feed(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param direction {@code in} towards the account, {@code out} towards the user
   */
  synchronized void add(String direction, String account, String openid, JsonObjectBuilder what) {
    entries.add(
        what.add("n", forgotten + entries.size() + 1)
            .add("direction", direction)
            .add("account", account)
            .add("openid", openid)
            .add("at", clock.instant().toString())
            .build());
    if (entries.size() > MOST) {
      entries.remove(0);
      forgotten++;
    }
    notifyAll();
  }

  synchronized JsonArray all(Predicate<JsonObject> wanted) {
    JsonArrayBuilder found = Json.createArrayBuilder();
    entries.stream().filter(wanted).forEach(found::add);
    return found.build();
  }

  /** The entries after this number; waits some seconds for one where there is none. */
  synchronized JsonArray after(int number) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (forgotten + entries.size() <= number) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return all(entry -> entry.getInt("n") > number);
  }
}
