package io.parley.channels.chat;

import io.github.bucket4j.Bucket;
import io.parley.chat.ChatAccount;
import io.parley.chat.ChatInbound;
import io.parley.chat.ChatSignal;
import io.parley.chat.Visitor;
import io.parley.chat.VisitorToken;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open socket: before its hello it is nobody's, afterwards a visitor's.
 *
 * <p>The container hands frames over one at a time, so what a visitor writes keeps its order.
 */
final class ChatSocket {
  private static final Logger LOG = Logger.getLogger(ChatSocket.class.getName());
  private static final int BAD_FRAMES = 10;
  private static final int UNAVAILABLE_RETRY_SECONDS = 2;

  private final ChatServices services;
  private final ChatAccount account;
  private final Line line;
  private final Bucket frames;
  private volatile Visit visit;
  private volatile long heardAt = System.nanoTime();
  private volatile boolean ended;
  private int badFrames;

  /** What there is once the visitor is known. */
  private record Visit(Visitor visitor, CatchUp catchUp, Runnable leave) {}

  ChatSocket(ChatServices services, ChatAccount account, Line line) {
    this.services = services;
    this.account = account;
    this.line = line;
    this.frames = services.limits().frames();
    services.pulse().add(this);
  }

  void heard(String text) {
    heardAt = System.nanoTime();
    if (!frames.tryConsume(1)) {
      line.close(Ending.FLOOD);
      return;
    }
    try {
      take(FrameReader.read(text));
    } catch (FrameRefused e) {
      refuse(e);
    } catch (DomainException e) {
      line.send(ServerFrames.error(e.code(), "", 0));
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void take(VisitorFrame frame) throws FrameRefused {
    Visit now = visit;
    if (now == null && !(frame instanceof VisitorFrame.Hello)) {
      throw new FrameRefused("chat.hello-missing");
    }
    switch (frame) {
      case VisitorFrame.Hello hello -> {
        if (now != null) {
          throw new FrameRefused("chat.frame-invalid");
        }
        greet(hello);
      }
      case VisitorFrame.Say say -> say(now, say);
      case VisitorFrame.Typing typing ->
          services.typing().visitorTyping(account, now.visitor(), typing.on());
      case VisitorFrame.Seen seen ->
          services.inbound().seen(account, now.visitor(), seen.delivered(), seen.read());
      case VisitorFrame.Pong pong -> {
        // that it came is all it says
      }
    }
  }

  private void greet(VisitorFrame.Hello hello) {
    boolean isNew = hello.token().isEmpty();
    VisitorToken given =
        isNew ? VisitorToken.random() : VisitorToken.parse(hello.token()).orElse(null);
    Optional<Visitor> visitor = Optional.empty();
    if (given != null) {
      visitor = Tenancy.call(account.tenant(), () -> visitor(hello, given, isNew));
    }
    if (visitor.isEmpty()) {
      line.send(ServerFrames.error("chat.token-refused", "", 0));
      line.close(Ending.TOKEN_REFUSED);
      return;
    }
    begin(visitor.get(), hello.after(), isNew ? given.value() : "");
  }

  private Optional<Visitor> visitor(VisitorFrame.Hello hello, VisitorToken token, boolean isNew) {
    return isNew
        ? Optional.of(services.visitors().welcome(account, token, hello.name(), hello.locale()))
        : services.visitors().recognise(account, token, hello.name());
  }

  private void begin(Visitor visitor, long after, String newToken) {
    long agentRead =
        Tenancy.call(account.tenant(), () -> services.receipts().agentRead(visitor.id()));
    boolean here = services.accounts().isAnybodyThere(account);
    line.send(
        ServerFrames.welcome(
            new ServerFrames.Welcome(newToken, here, account.suspended(), agentRead)));
    CatchUp catchUp = new CatchUp(services, account, visitor, line, after);
    Runnable leave =
        services.audience().join(account.tenant(), visitor.id(), signal -> told(catchUp, signal));
    visit = new Visit(visitor, catchUp, leave);
    if (ended) {
      leave.run();
    }
    catchUp.run();
  }

  private void say(Visit now, VisitorFrame.Say say) {
    String id = say.id().toString();
    Duration wait = services.limits().untilNextMessage(now.visitor().id());
    if (!wait.isZero()) {
      line.send(ServerFrames.error("chat.too-fast", id, wait.toSeconds() + 1));
      return;
    }
    try {
      services
          .inbound()
          .say(account, now.visitor(), new ChatInbound.Draft(say.id(), say.text(), say.files()));
      line.send(ServerFrames.stored(id));
    } catch (DomainException e) {
      line.send(ServerFrames.error(e.code(), id, 0));
    } catch (RuntimeException e) {
      // Not kept, so not ticked: the browser holds it and sends it again under the same id.
      LOG.log(Level.WARNING, "chat of {0} cannot be kept just now: {1}", logged(e));
      line.send(ServerFrames.error("chat.unavailable", id, UNAVAILABLE_RETRY_SECONDS));
    }
  }

  private void told(CatchUp catchUp, ChatSignal signal) {
    switch (signal) {
      case ChatSignal.Entries entries -> catchUp.run();
      case ChatSignal.Read read -> line.send(ServerFrames.agentRead(read.position()));
      case ChatSignal.Typing typing -> line.send(ServerFrames.TYPING);
    }
  }

  private void refuse(FrameRefused refused) {
    LOG.log(
        Level.INFO,
        "chat frame for {0} refused: {1}",
        new Object[] {account.key(), refused.code()});
    line.send(ServerFrames.error(refused.code(), refused.message(), 0));
    if (refused.code().equals("chat.frame-too-large")) {
      line.close(Ending.TOO_LARGE);
    } else if (++badFrames >= BAD_FRAMES) {
      line.close(Ending.BAD_FRAMES);
    }
  }

  private void fail(RuntimeException e) {
    LOG.log(Level.WARNING, "chat socket of {0} failed: {1}", logged(e));
    line.close(Ending.FAILED);
  }

  private Object[] logged(RuntimeException e) {
    return new Object[] {account.key(), e.getClass().getName()};
  }

  /** Called every now and then: asks the browser for a sign of life and makes up for lost news. */
  void beat(Duration silenceAllowed) {
    if (System.nanoTime() - heardAt > silenceAllowed.toNanos()) {
      line.close(Ending.SILENT);
    } else if (services.accounts().find(account.key().value()).isEmpty()) {
      line.close(Ending.ACCOUNT_GONE);
    } else {
      line.send(ServerFrames.PING);
      Visit now = visit;
      if (now != null) {
        now.catchUp().run();
      }
    }
  }

  void ended() {
    ended = true;
    services.pulse().remove(this);
    Visit now = visit;
    if (now != null) {
      now.leave().run();
    }
  }
}
