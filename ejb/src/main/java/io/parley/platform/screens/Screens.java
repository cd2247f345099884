package io.parley.platform.screens;

/**
 * Tells the open screens of the thread's tenant, on all nodes, once the current transaction has
 * committed.
 */
public interface Screens {

  /** Told after commit, or at once where there is no transaction; forgotten where it rolls back. */
  void tell(ScreenEvent event);
}
