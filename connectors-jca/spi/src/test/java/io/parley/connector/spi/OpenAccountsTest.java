package io.parley.connector.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAccountsTest {
  private static final AccountKey KEY = new AccountKey("account-1");

  private final List<String> story = new ArrayList<>();
  private final OpenAccounts<Served> accounts = new OpenAccounts<>();

  private final class Served implements OpenAccounts.Account {
    private final AccountSettings settings;

    Served(AccountSettings settings) {
      this.settings = settings;
      story.add("begin " + settings.setting("host", ""));
    }

    @Override
    public AccountSettings settings() {
      return settings;
    }

    @Override
    public void close() {
      story.add("end " + settings.setting("host", ""));
    }
  }

  private void open(String host) {
    accounts.open(
        new AccountSettings(KEY, Channel.EMAIL, Map.of("host", host), Map.of()), Served::new);
  }

  @Test
  void openingWithNewSettingsEndsTheOldServiceFirst() {
    open("a");
    open("b");
    assertThat(story).containsExactly("begin a", "end a", "begin b");
  }

  @Test
  void openingAgainWithEqualSettingsChangesNothing() {
    open("a");
    open("a");
    assertThat(story).containsExactly("begin a");
  }

  @Test
  void closedAccountIsNoLongerThere() {
    open("a");
    accounts.close(KEY);
    accounts.close(KEY);
    assertThat(story).containsExactly("begin a", "end a");
    assertThat(accounts.find(KEY)).isEmpty();
    assertThatThrownBy(() -> accounts.require(KEY)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterTheStopNothingCanBeOpened() {
    open("a");
    accounts.stop();
    assertThat(story).containsExactly("begin a", "end a");
    assertThatThrownBy(() -> open("b")).isInstanceOf(IllegalStateException.class);
  }
}
