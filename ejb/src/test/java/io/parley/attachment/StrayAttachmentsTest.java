package io.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.platform.FixedClock;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrayAttachmentsTest {
  private final TestDatabase server = TestDatabase.get();
  private final TenantId tenant = server.newTenant();
  private final FixedClock clock = new FixedClock("2026-03-01T08:00:00Z");
  private final Attachments attachments = new Attachments();
  private final StrayAttachments strays = new StrayAttachments();

  StrayAttachmentsTest() {
    attachments.database = server.database();
    attachments.clock = clock;
    attachments.settings = new AttachmentSettings();
    attachments.settings.maxBytes = 1000;
    strays.database = server.database();
  }

  @Test
  void oldFileWithoutAMessageIsDeletedWithItsBytes() {
    AttachmentView file = server.in(tenant, this::store);

    int deleted = server.in(tenant, () -> strays.delete(clock.instant().plus(Duration.ofDays(1))));

    assertThat(deleted).isOne();
    assertThat(server.in(tenant, () -> attachments.chunk(file.id(), 0))).isEmpty();
  }

  @Test
  void youngFileIsLeft() {
    AttachmentView file = server.in(tenant, this::store);

    assertThat(server.in(tenant, () -> strays.delete(clock.instant()))).isZero();
    assertThat(server.in(tenant, () -> attachments.chunk(file.id(), 0))).hasSize(3);
  }

  @Test
  void tenantsAreFoundOnThePlatform() {
    assertThat(server.inPlatform(strays::tenants)).contains(tenant);
  }

  private AttachmentView store() {
    return attachments.store(
        new Attachments.NewFile("a.txt", "text/plain", "", new ByteArrayInputStream(new byte[3])));
  }
}
