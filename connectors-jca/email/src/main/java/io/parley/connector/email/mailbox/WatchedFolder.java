package io.parley.connector.email.mailbox;

import io.parley.connector.email.reading.MailPlace;
import io.parley.connector.email.reading.RawMail;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.MailServer;
import io.parley.connector.email.server.OpenSockets;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The account's folder while a line to its server is up. For one thread, but for the close. */
public final class WatchedFolder implements AutoCloseable {
  private final EmailSettings settings;
  private final OpenSockets sockets;
  private final IMAPStore store;
  private final IMAPFolder folder;
  private final NewsBell news;

  private WatchedFolder(
      EmailSettings settings, OpenSockets sockets, IMAPStore store, IMAPFolder folder)
      throws MessagingException {
    this.settings = settings;
    this.sockets = sockets;
    this.store = store;
    this.folder = folder;
    news = new NewsBell(folder.getMessageCount());
    folder.doCommand(
        protocol -> {
          protocol.addResponseHandler(news);
          return null;
        });
  }

  /** Logs in and opens the folder for reading and marking. */
  public static WatchedFolder open(EmailSettings settings, OpenSockets sockets)
      throws MessagingException {
    MailServer server = settings.imap();
    Session session = server.session("imap", sockets);
    // Not by Session.getStore: the server's own provider would be found as well.
    IMAPStore store =
        new IMAPStore(session, new URLName("imap", server.host(), server.port(), null, null, null));
    store.connect(server.host(), server.port(), server.user(), server.password());
    IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
    folder.open(Folder.READ_WRITE);
    if (!settings.moveTo().isEmpty() && !store.getFolder(settings.moveTo()).exists()) {
      throw new FolderNotFoundException(folder, "no folder to move to");
    }
    return new WatchedFolder(settings, sockets, store, folder);
  }

  /** A mail in the folder that nobody has taken yet. */
  record Unseen(IMAPMessage message, MailPlace place, long size) {}

  /** All mails that are not seen, oldest first. */
  List<Unseen> unseen() throws MessagingException {
    news.muffle();
    Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    FetchProfile profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.SIZE);
    profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    folder.fetch(found, profile);
    List<Unseen> unseen = new ArrayList<>();
    for (Message message : found) {
      if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
        unseen.add(unseen((IMAPMessage) message));
      }
    }
    unseen.sort(Comparator.comparingLong(mail -> mail.place().uid()));
    return unseen;
  }

  private Unseen unseen(IMAPMessage message) throws MessagingException {
    Instant received =
        message.getReceivedDate() == null ? Instant.EPOCH : message.getReceivedDate().toInstant();
    MailPlace place =
        new MailPlace(settings.folder(), folder.getUIDValidity(), folder.getUID(message), received);
    return new Unseen(message, place, message.getSizeLong());
  }

  /** Brings a mail here without marking it; of one that is too large only the beginning. */
  RawMail fetch(Unseen mail) throws MessagingException, IOException {
    mail.message.setPeek(true);
    long limit = settings.limits().bytes();
    try (InputStream in = mail.message.getMimeStream()) {
      return mail.size > limit ? RawMail.takeBeginning(in, mail.size) : RawMail.take(in, limit);
    }
  }

  /** Marks a mail as taken, and moves it where that is wanted. */
  void markTaken(Unseen mail) throws MessagingException {
    Message[] one = {mail.message};
    folder.setFlags(one, new Flags(Flags.Flag.SEEN), true);
    if (!settings.moveTo().isEmpty()) {
      folder.copyMessages(one, store.getFolder(settings.moveTo()));
      folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
      folder.expunge(one);
    }
  }

  /** Asks the server for news; needed where it does not tell by itself. */
  void refresh() throws MessagingException {
    folder.getMessageCount();
  }

  boolean canIdle() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /** Waits until the server tells of a change or the idle wait is over, whatever is first. */
  void idle(IdleWait wait) throws MessagingException {
    if (!news.rang()) {
      wait.idle(folder, sockets, news);
    }
  }

  @Override
  public void close() {
    sockets.close();
  }
}
