package io.parley.launch;

/** Why a command could not be done, in one sentence for the person who gave it. */
final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LaunchFailure(String sentence) {
    super(sentence);
  }

  LaunchFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
