package io.parley.conversation;

import java.security.SecureRandom;

/**
 * The word that a mail carries so that its answer finds the conversation: 16 letters and digits,
 * about 80 bits.
 */
final class ReplyToken {
  /**
   * Lower case only, since mail systems fold the case of addresses; without i, l, o, u to be read
   * aloud.
   */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReplyToken() {}

  static String random() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .collect(
            StringBuilder::new,
            (token, i) -> token.append(ALPHABET.charAt(i)),
            StringBuilder::append)
        .toString();
  }
}
