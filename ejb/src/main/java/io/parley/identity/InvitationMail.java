package io.parley.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the mails of invitations, in the language of who is invited. */
@ApplicationScoped
class InvitationMail {
  private static final Logger LOG = Logger.getLogger(InvitationMail.class.getName());

  @Resource(lookup = "mail/parley")
  private Session mail;

  /** {@code parley.public.url}: where browsers reach Parley, without a slash at its end. */
  @Inject
  @ConfigProperty(name = "parley.public.url", defaultValue = "http://127.0.0.1:9080")
  private String publicUrl;

  /**
   * The invitation stands even where no mail can be sent: an administrator sends it again, which
   * makes a new link.
   */
  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) InvitationMade made) {
    try {
      Transport.send(message(made));
    } catch (MessagingException | UnsupportedEncodingException e) {
      LOG.log(Level.WARNING, "an invitation could not be sent: {0}", e.getClass().getName());
    }
  }

  private MimeMessage message(InvitationMade made)
      throws MessagingException, UnsupportedEncodingException {
    Invitee invitee = made.invitee();
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "io.parley.identity.messages",
            Locale.forLanguageTag(invitee.locale()),
            InvitationMail.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String link = publicUrl + "/admin/invitation.xhtml?token=" + made.token();
    MimeMessage message = new MimeMessage(mail);
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(invitee.email(), invitee.name(), "UTF-8"));
    message.setSubject(
        MessageFormat.format(texts.getString("invitation.mail.subject"), invitee.tenantName()),
        "UTF-8");
    message.setText(
        MessageFormat.format(
            texts.getString("invitation.mail.text"), invitee.name(), invitee.tenantName(), link),
        StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
