package io.parley.channels.chat;

import io.parley.chat.ChatAccounts;
import io.parley.chat.ChatAudience;
import io.parley.chat.ChatInbound;
import io.parley.chat.ChatReceipts;
import io.parley.chat.ChatTranscript;
import io.parley.chat.ChatTyping;
import io.parley.chat.Visitors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a socket works with: sockets are made for each handshake, outside the container. */
@ApplicationScoped
class ChatServices {
  @Inject private ChatAccounts accounts;
  @Inject private Visitors visitors;
  @Inject private ChatTranscript transcript;
  @Inject private ChatReceipts receipts;
  @Inject private ChatInbound inbound;
  @Inject private ChatTyping typing;
  @Inject private ChatAudience audience;
  @Inject private ChatLimits limits;
  @Inject private SocketPulse pulse;
  @Resource private ManagedExecutorService executor;

  ChatAccounts accounts() {
    return accounts;
  }

  Visitors visitors() {
    return visitors;
  }

  ChatTranscript transcript() {
    return transcript;
  }

  ChatReceipts receipts() {
    return receipts;
  }

  ChatInbound inbound() {
    return inbound;
  }

  ChatTyping typing() {
    return typing;
  }

  ChatAudience audience() {
    return audience;
  }

  ChatLimits limits() {
    return limits;
  }

  SocketPulse pulse() {
    return pulse;
  }

  void execute(Runnable work) {
    executor.execute(work);
  }
}
