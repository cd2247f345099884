package io.parley.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells WeChat's emulator which official accounts there are. */
record DemoEmulator(String address, String publicUrl) {
  private static final Logger LOG = Logger.getLogger(DemoEmulator.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  void tell(DemoFile file) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      for (DemoCompany company : List.of(DemoCompany.HARBORPINE, DemoCompany.YUNQI)) {
        for (DemoWeChat official : DemoWeChat.of(company, file)) {
          client.send(request(official), HttpResponse.BodyHandlers.discarding());
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "WeChat''s emulator does not answer at {0}", address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(DemoWeChat official) {
    return HttpRequest.newBuilder(URI.create(address + "/emulator/accounts"))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(official.forEmulator(publicUrl).toString()))
        .build();
  }
}
