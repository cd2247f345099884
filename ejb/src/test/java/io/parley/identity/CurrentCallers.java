package io.parley.identity;

/** Callers for tests of other packages. */
public final class CurrentCallers {
  private CurrentCallers() {}

  /** Nobody is logged in. */
  public static CurrentCaller none() {
    return new CurrentCaller();
  }
}
