package io.parley.workbench.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Images that sanitised HTML would fetch from somebody else's server, telling them that it was
 * read.
 */
final class RemoteImages {
  private static final Pattern REMOTE =
      Pattern.compile("<img\\b[^>]{0,2000}?\\bsrc\\s*=\\s*[\"']?https?:", Pattern.CASE_INSENSITIVE);

  private RemoteImages() {}

  static int count(String html) {
    Matcher matcher = REMOTE.matcher(html);
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }
}
