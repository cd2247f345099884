package io.parley.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.channel.Webhooks;
import io.parley.connector.AccountKey;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookServletTest {
  private static final String PATH = "/account-key_1";
  private static final int MIB = 1024 * 1024;

  private final List<WebhookRequest> received = new ArrayList<>();
  private final WebhookServlet servlet = new WebhookServlet();
  private final PlayedServlets.Answer answer = new PlayedServlets.Answer();
  private RuntimeException failure;

  WebhookServletTest() {
    servlet.webhooks =
        new Webhooks() {
          @Override
          public WebhookAnswer receive(AccountKey account, WebhookRequest request) {
            if (failure != null) {
              throw failure;
            }
            received.add(request);
            return WebhookAnswer.ok("success");
          }
        };
  }

  private void call(String method, String path, String query, byte[] body) throws IOException {
    call(method, path, query, new ByteArrayInputStream(body), body.length);
  }

  private void call(String method, String path, String query, InputStream body, long declared)
      throws IOException {
    servlet.service(PlayedServlets.request(method, path, query, body, declared), answer.response());
  }

  @Test
  void callIsPassedOnUntouched() throws Exception {
    byte[] body = "\u0000 raw ünï \r\n".getBytes(StandardCharsets.ISO_8859_1);
    call("POST", PATH, "a=1&b=%E4%BD%A0+x&a=2&c", body);
    WebhookRequest request = received.get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body()).isEqualTo(body);
    assertThat(request.query().get("a")).containsExactly("1", "2");
    assertThat(request.parameter("b")).isEqualTo("你 x");
    assertThat(request.parameter("a")).isEmpty();
    assertThat(request.headers()).containsEntry("x-test", List.of("one", "two"));
    assertThat(answer.status).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("success");
    assertThat(answer.headers).containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void bodyOfOneMebibyteIsTheLargest() throws Exception {
    call("POST", PATH, null, new byte[MIB]);
    assertThat(answer.status).isEqualTo(200);
    call("POST", PATH, null, new byte[MIB + 1]);
    assertThat(answer.status).isEqualTo(413);
    assertThat(received).hasSize(1);
  }

  @Test
  void endlessBodyIsReadNoFurtherThanTheLimit() throws Exception {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'x';
          }
        };
    call("POST", PATH, null, endless, -1);
    assertThat(answer.status).isEqualTo(413);
    assertThat(read[0]).isLessThanOrEqualTo(MIB + 1L);
  }

  @Test
  void pathsWithoutAKeyAreNotFound() throws Exception {
    for (String path : new String[] {null, "/", "/short", "/../../etc", "/account-key_1/more"}) {
      call("POST", path, null, new byte[0]);
      assertThat(answer.status).as("path %s", path).isEqualTo(404);
    }
    assertThat(received).isEmpty();
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    for (String method : new String[] {"PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"}) {
      call(method, PATH, null, new byte[0]);
      assertThat(answer.status).isEqualTo(405);
      assertThat(answer.headers).containsEntry("Allow", "GET, POST");
    }
  }

  @Test
  void queryThatCannotBeReadIsRefused() throws Exception {
    for (String query : new String[] {"a=%zz", "a=%", "a&".repeat(60)}) {
      call("GET", PATH, query, new byte[0]);
      assertThat(answer.status).as(query).isEqualTo(400);
    }
  }

  @Test
  void failureIsNoSuccessAndSaysNothing() throws Exception {
    failure = new IllegalStateException("secret detail");
    call("POST", PATH, null, new byte[0]);
    assertThat(answer.status).isEqualTo(503);
    assertThat(answer.text()).isEmpty();
  }
}
