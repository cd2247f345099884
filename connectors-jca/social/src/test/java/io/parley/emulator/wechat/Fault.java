package io.parley.emulator.wechat;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong at the next calls of a path.
 *
 * @param path the end of the path, for example {@code custom/send}
 * @param errcode answered where not 0
 * @param status HTTP status answered where not 0
 * @param delayMillis waited before anything else
 * @param drop the connection is cut after the request was read
 */
record Fault(
    String path, int errcode, int status, long delayMillis, boolean drop, AtomicInteger times) {

  static Fault of(JsonObject json) {
    return new Fault(
        json.getString("path", "custom/send"),
        json.getInt("errcode", 0),
        json.getInt("status", 0),
        json.getInt("delayMillis", 0),
        json.getBoolean("drop", false),
        new AtomicInteger(json.getInt("times", 1)));
  }

  boolean strikes(String called) {
    return called.endsWith(path) && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /** Whether the call has been dealt with. */
  boolean happen(HttpExchange exchange) throws java.io.IOException, InterruptedException {
    if (delayMillis > 0) {
      boolean never = new CountDownLatch(1).await(delayMillis, TimeUnit.MILLISECONDS);
      assert !never;
    }
    if (drop) {
      exchange.getRequestBody().readAllBytes();
      exchange.close();
      return true;
    }
    if (status != 0) {
      Http.answer(
          exchange,
          status,
          "text/html",
          "<h1>gateway</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return true;
    }
    if (errcode != 0) {
      Http.error(exchange, errcode);
      return true;
    }
    return false;
  }
}
