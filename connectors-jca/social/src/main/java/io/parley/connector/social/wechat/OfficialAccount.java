package io.parley.connector.social.wechat;

import io.parley.connector.AccountProbe;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookRequest;
import io.parley.connector.social.SocialAccount;
import io.parley.connector.social.Surroundings;
import io.parley.connector.social.WebhookReading;
import io.parley.connector.social.WebhookReading.Answered;
import io.parley.connector.social.WebhookReading.Heard;
import java.util.List;

/** One open official account. */
final class OfficialAccount implements SocialAccount {
  private static final WebhookAnswer SUCCESS = WebhookAnswer.ok("success");

  private final WeChatSettings settings;
  private final CallCheck check;
  private final Api api;
  private final Sender sender;
  private final Arrivals arrivals;

  OfficialAccount(WeChatSettings settings, Surroundings surroundings) {
    this.settings = settings;
    Endpoint endpoint = new Endpoint(settings.baseUrl(), surroundings.http());
    this.check = new CallCheck(settings, surroundings.clock());
    this.api = new Api(endpoint, new AccessToken(settings, endpoint, surroundings.clock()));
    Media media = new Media(api);
    this.sender = new Sender(api, media);
    this.arrivals = new Arrivals(media, surroundings);
  }

  @Override
  public WebhookReading read(WebhookRequest request) {
    try {
      return switch (request.method()) {
        case "GET" -> new Answered(WebhookAnswer.ok(check.handshake(request)));
        case "POST" -> heard(new Push(settings, check.push(request)));
        default -> new Answered(WebhookAnswer.refused(405, "wechat.method"));
      };
    } catch (Refusal e) {
      return new Answered(WebhookAnswer.refused(e.status(), e.code()));
    }
  }

  private WebhookReading heard(Push push) {
    if (!push.concernsCustomer()) {
      return new Answered(SUCCESS);
    }
    MessageReceived message =
        push.mediaId().isEmpty() ? push.message(List.of(), "") : arrivals.withMedia(push);
    return new Heard(List.of(message), SUCCESS);
  }

  @Override
  public SendOutcome send(OutboundMessage message) {
    return sender.send(message);
  }

  @Override
  public AccountProbe probe() {
    try {
      api.logIn();
      return AccountProbe.passed(settings.appId());
    } catch (CallFailed e) {
      return switch (e.outcome()) {
        case Refused refused -> AccountProbe.failed(refused.code(), refused.detail());
        case SendOutcome.Deferred deferred -> AccountProbe.failed(deferred.code(), "");
        case SendOutcome.Unknown unknown -> AccountProbe.failed(unknown.code(), "");
        case SendOutcome.Sent sent -> throw new IllegalStateException(sent.toString(), e);
      };
    }
  }
}
