package io.parley.connector.email.mailbox;

import io.parley.connector.email.reading.MailPlace;
import io.parley.connector.email.reading.MailReader;
import io.parley.connector.email.reading.RawMail;
import io.parley.connector.email.reading.Reading;
import io.parley.connector.spi.Delivery;
import io.parley.connector.spi.DeliveryException;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Reads a mail that is here already and delivers what it says. */
final class MailTaker {
  private final MailReader reader;
  private final Delivery delivery;

  /** Bounds how many mails of all accounts are unpacked in memory at the same time. */
  private final Semaphore unpacking;

  MailTaker(MailReader reader, Delivery delivery, Semaphore unpacking) {
    this.reader = reader;
    this.delivery = delivery;
    this.unpacking = unpacking;
  }

  /** Returns when the mail may be marked as seen. */
  void take(RawMail mail, MailPlace place)
      throws IOException, DeliveryException, InterruptedException {
    unpacking.acquire();
    try {
      switch (reader.read(mail, place)) {
        case Reading.News(var event) -> delivery.deliver(event);
        case Reading.OwnMailBack() -> {
          // The loop ends here: seen and not delivered.
        }
      }
    } finally {
      unpacking.release();
    }
  }
}
