package io.parley.workbench.mail;

/** The page around a mail's sanitised HTML: links open a new window and tell nobody where from. */
final class MailPage {
  // Mails are written for a white page; dark inversion would make many of them unreadable.
  private static final String HEAD =
      "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
          + "<base target=\"_blank\"><style>"
          + "html{color-scheme:light;background:Canvas;color:CanvasText}"
          + "body{margin:12px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
          + "img{max-width:100%;height:auto}table{max-width:100%}"
          + "</style></head><body>";

  private MailPage() {}

  static String around(String html) {
    return HEAD + html + "</body></html>";
  }
}
