package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import io.parley.chat.ChatAccounts;
import io.parley.chat.ChatSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a widget must know of its account before anybody has written. */
@ApplicationScoped
class WidgetSettings {
  @Inject private ChatAccounts accounts;
  @Inject private ChatSettings limits;

  void answer(ChatAccount account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean chinese = "zh".equals(request.getParameter("lang"));
    JsonAnswer.send(
        response,
        HttpServletResponse.SC_OK,
        Json.createObjectBuilder()
            .add("company", account.company())
            .add("brand", account.brand())
            .add("greeting", account.greeting(chinese))
            .add("here", accounts.isAnybodyThere(account))
            .add("maxText", ChatSettings.MAX_TEXT)
            .add("maxFiles", ChatSettings.MAX_FILES)
            .add("fileBytes", limits.fileBytes())
            .build());
  }
}
