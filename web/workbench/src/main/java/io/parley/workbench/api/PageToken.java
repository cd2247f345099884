package io.parley.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret by which a page proves that it was rendered for this session: against requests that
 * another site makes in the agent's name.
 */
public final class PageToken {
  static final String HEADER = "X-Parley-Page";
  private static final String ATTRIBUTE = "parley.page-token";
  private static final SecureRandom RANDOM = new SecureRandom();

  private PageToken() {}

  /** The session's token, made on first use. */
  public static String of(HttpServletRequest request) {
    HttpSession session = request.getSession();
    synchronized (session) {
      if (session.getAttribute(ATTRIBUTE) instanceof String token) {
        return token;
      }
      byte[] bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      session.setAttribute(ATTRIBUTE, token);
      return token;
    }
  }

  static boolean isGood(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String shown = request.getHeader(HEADER);
    return session != null
        && shown != null
        && session.getAttribute(ATTRIBUTE) instanceof String token
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
