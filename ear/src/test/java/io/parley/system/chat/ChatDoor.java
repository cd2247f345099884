package io.parley.system.chat;

import io.parley.system.ParleyStack;
import java.net.URI;

/** Where one demo account's chat is reached. */
public record ChatDoor(URI base, String account) {
  public static ChatDoor of(ParleyStack stack, String tenant) {
    return new ChatDoor(stack.chatDemo().resolve("."), tenant + "-chat");
  }

  URI socket() {
    return URI.create(http("").toString().replaceFirst("http", "ws"));
  }

  /** For example {@code /settings}. */
  URI http(String path) {
    return base.resolve("chat/" + account + path);
  }

  URI page(String language) {
    return base.resolve("demo?account=" + account + "&lang=" + language);
  }

  /** The origin of the demo page itself. */
  String origin() {
    return base.getScheme() + "://" + base.getAuthority();
  }
}
