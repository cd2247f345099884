package io.parley.conversation;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * The tenant's conversations, for screens and the API: what is said, answers, notes and the end.
 */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME, Role.PARTNER_NAME})
public class Conversations {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject ConversationReads reads;
  @Inject Answering answering;
  @Inject Resolution resolution;
  @Inject Writer writer;
  @Resource SessionContext session;

  /**
   * @throws DomainException {@code conversation.not-found}
   */
  public ConversationView head(UUID conversationId) {
    return reads.view(conversationId);
  }

  /** Up to 100 messages after a sequence, oldest first; 0 for the beginning. */
  public List<MessageView> timeline(UUID conversationId, long afterSequence, int limit) {
    reads.get(conversationId);
    return reads.after(conversationId, afterSequence, limit);
  }

  /**
   * Up to 100 messages just before a sequence, oldest first; {@link Long#MAX_VALUE} for the newest.
   */
  public List<MessageView> earlier(UUID conversationId, long beforeSequence, int limit) {
    reads.get(conversationId);
    return reads.before(conversationId, beforeSequence, limit);
  }

  /** All conversations, the one that was last written in first. */
  public Page<ConversationSummary> page(String cursor, int limit) {
    return reads.page(cursor, limit);
  }

  /** A customer's conversations, newest first. */
  public List<ConversationSummary> ofCustomer(UUID customerId, int limit) {
    return reads.ofCustomer(customerId, limit);
  }

  /**
   * Sends an answer; it goes out after this returns, and its delivery state follows.
   *
   * @throws DomainException {@code conversation.not-found, .not-yours, .resolved, .newer-message};
   *     {@code reply.empty, .too-long, .window-closed, .none-left, .no-leg}
   */
  public MessageView reply(UUID conversationId, NewReply reply) {
    writer.requireMayAnswer(session, conversationId);
    return reads.view(answering.answer(conversationId, reply, writer.of(session)));
  }

  /**
   * Writes a note that only colleagues see. @throws DomainException {@code reply.empty, .too-long}
   */
  public MessageView note(UUID conversationId, String text) {
    return reads.view(answering.note(conversationId, text, writer.of(session)));
  }

  /**
   * Sends again what failed, or what a person has decided to repeat although its outcome is
   * unknown.
   *
   * @throws DomainException {@code message.not-found, .not-retriable}; {@code
   *     conversation.not-yours}
   */
  public MessageView retry(UUID messageId) {
    Message message = entities.find(Message.class, messageId);
    if (message == null) {
      throw DomainException.notFound("message");
    }
    writer.requireMayAnswer(session, message.conversationId());
    answering.again(message);
    return reads.view(message);
  }

  /**
   * Ends the conversation and all work on it.
   *
   * @param wrapUpCodeId what came of it, null for none
   * @throws DomainException {@code conversation.resolved, .not-yours}, {@code
   *     wrap-up-code.not-found}
   */
  public void resolve(UUID conversationId, UUID wrapUpCodeId) {
    writer.requireMayAnswer(session, conversationId);
    resolution.resolve(conversationId, wrapUpCodeId);
  }
}
