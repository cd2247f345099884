package io.parley.platform.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void lostConnectionIsAnOutageHoweverDeepItLies() {
    Exception lost =
        new IllegalStateException(new RuntimeException(new SQLException("x", "08006")));

    assertThat(Outage.isCauseOf(lost)).isTrue();
    assertThat(Outage.isCauseOf(new RuntimeException(new SQLRecoverableException("x")))).isTrue();
  }

  @Test
  void databaseThatStartsOrStopsIsAnOutage() {
    assertThat(Outage.isCauseOf(new SQLException("starting up", "57P03"))).isTrue();
    assertThat(Outage.isCauseOf(new SQLException("too many connections", "53300"))).isTrue();
  }

  @Test
  void wrongStatementIsNone() {
    assertThat(Outage.isCauseOf(new SQLException("unique", "23505"))).isFalse();
    assertThat(Outage.isCauseOf(new IllegalStateException())).isFalse();
  }

  @Test
  void reasonNamesOnlyTheClass() {
    assertThat(Outage.reason(new RuntimeException(new SQLException("secret", "08006"))))
        .isEqualTo("java.sql.SQLException");
  }
}
