package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.platform.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChatAudienceTest {
  private final ChatAudience audience = new ChatAudience();
  private final TenantId tenant = TenantId.random();
  private final UUID visitor = UUID.randomUUID();
  private final List<ChatSignal> heard = new ArrayList<>();

  @Test
  void everySocketOfAVisitorHears() {
    audience.join(tenant, visitor, heard::add);
    List<ChatSignal> second = new ArrayList<>();
    audience.join(tenant, visitor, second::add);
    audience.tell(tenant, visitor, new ChatSignal.Typing());
    assertThat(heard).hasSize(1);
    assertThat(second).hasSize(1);
  }

  @Test
  void theSameVisitorIdOfAnotherTenantHearsNothing() {
    audience.join(tenant, visitor, heard::add);
    audience.tell(TenantId.random(), visitor, new ChatSignal.Entries());
    assertThat(heard).isEmpty();
  }

  @Test
  void aSocketThatLeftTwiceIsGoneOnce() {
    Runnable first = audience.join(tenant, visitor, heard::add);
    Runnable second = audience.join(tenant, visitor, signal -> {});
    first.run();
    first.run();
    audience.tell(tenant, visitor, new ChatSignal.Entries());
    assertThat(heard).isEmpty();
    assertThat(audience.hasAny(tenant)).isTrue();
    second.run();
    assertThat(audience.hasAny(tenant)).isFalse();
  }
}
