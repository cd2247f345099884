package io.parley.web;

/** Where to go after log-in: only within the same WAR, whatever a link says. */
final class LocalTarget {
  private LocalTarget() {}

  static String of(String wanted, String contextPath) {
    String home = contextPath + "/";
    if (wanted == null || !wanted.startsWith(home) || wanted.startsWith(home + "login.xhtml")) {
      return home;
    }
    boolean strange = wanted.chars().anyMatch(c -> c < ' ' || c == '\\') || wanted.startsWith("//");
    return strange || wanted.contains("..") ? home : wanted;
  }
}
