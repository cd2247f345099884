package io.parley.connector.email.mailbox;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * Rings when the server tells, in an answer to whatever command, that mails came or flags changed
 * at another's hand. For the folder's own thread only.
 */
final class NewsBell implements ResponseHandler {
  private int exists;
  private boolean rang;

  NewsBell(int exists) {
    this.exists = exists;
  }

  /** Before the folder is looked into: what was told until now will be found there. */
  void muffle() {
    rang = false;
  }

  boolean rang() {
    return rang;
  }

  @Override
  public void handleResponse(Response response) {
    if (!(response instanceof IMAPResponse told)) {
      return;
    }
    if (told.keyEquals("EXISTS")) {
      rang |= told.getNumber() > exists;
      exists = told.getNumber();
    } else if (told.keyEquals("EXPUNGE")) {
      exists--;
    }
  }
}
