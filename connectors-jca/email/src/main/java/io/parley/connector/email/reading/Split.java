package io.parley.connector.email.reading;

/** What a person wrote now, and what the mail repeats of earlier ones. */
record Split(String fresh, String quoted) {
  static Split nothingQuoted(String text) {
    return new Split(text, "");
  }
}
