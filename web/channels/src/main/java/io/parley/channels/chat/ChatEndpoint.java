package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import io.parley.chat.ChatSettings;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Joins one WebSocket session to the chat of the account that its handshake has found. */
final class ChatEndpoint extends Endpoint {
  private static final Logger LOG = Logger.getLogger(ChatEndpoint.class.getName());
  private static final long SILENCE_MILLIS = 120_000;

  private final ChatServices services;
  private final ChatAccount account;
  private ChatSocket socket;
  private SendQueue queue;

  ChatEndpoint(ChatServices services, ChatAccount account) {
    this.services = services;
    this.account = account;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(ChatSettings.MAX_FRAME);
    session.setMaxBinaryMessageBufferSize(1024);
    session.setMaxIdleTimeout(SILENCE_MILLIS);
    SessionLine line = new SessionLine(session);
    queue = new SendQueue(line::write, () -> line.close(Ending.TOO_SLOW));
    socket = new ChatSocket(services, account, line);
    session.addMessageHandler(String.class, new TextHandler(socket));
    session.addMessageHandler(byte[].class, new BinaryHandler(line));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    queue.close();
    socket.ended();
  }

  /** The container closes the session afterwards; most often the browser just went away. */
  @Override
  public void onError(Session session, Throwable failure) {
    LOG.log(Level.FINE, "chat socket of {0}: {1}", new Object[] {account.key(), failure});
  }

  private record TextHandler(ChatSocket socket) implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String text) {
      socket.heard(text);
    }
  }

  private record BinaryHandler(Line line) implements MessageHandler.Whole<byte[]> {
    @Override
    public void onMessage(byte[] bytes) {
      line.close(Ending.NOT_TEXT);
    }
  }

  private final class SessionLine implements Line {
    private final Session session;

    SessionLine(Session session) {
      this.session = session;
    }

    @Override
    public void send(String frame) {
      queue.offer(frame);
    }

    void write(String frame, java.util.function.Consumer<Throwable> done) {
      session.getAsyncRemote().sendText(frame, result -> done.accept(result.getException()));
    }

    @Override
    public void close(Ending ending) {
      queue.close();
      try {
        session.close(ending.reason());
      } catch (IOException | IllegalStateException e) {
        LOG.log(Level.FINE, "chat socket of {0} was gone: {1}", new Object[] {account.key(), e});
      }
    }
  }
}
