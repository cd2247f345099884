package io.parley.connector.email;

import io.parley.connector.InboundEvent.MessageReceived;

/** Reads what a scripted server took. */
public final class SentMails {
  private SentMails() {}

  public static MessageReceived read(String mail) {
    return LocalMail.read(mail);
  }
}
