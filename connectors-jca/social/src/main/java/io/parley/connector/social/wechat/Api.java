package io.parley.connector.social.wechat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls the platform with a token, once more with another one where the token is refused. */
final class Api {
  private final Endpoint endpoint;
  private final AccessToken token;

  /** One request that ends in {@code access_token=} and the given token. */
  private interface Request {
    HttpResponse<byte[]> with(String path) throws IOException;
  }

  Api(Endpoint endpoint, AccessToken token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  JsonObject post(String path, String json) throws CallFailed {
    return Answer.done(Answer.json(call(path, p -> endpoint.post(p, json))));
  }

  JsonObject upload(String path, String mediaType, byte[] body) throws CallFailed {
    return Answer.done(Answer.json(call(path, p -> endpoint.upload(p, mediaType, body))));
  }

  /** A file, or what the platform says instead of it. */
  HttpResponse<byte[]> get(String path, long limit) throws CallFailed {
    return call(path, p -> endpoint.get(p, limit));
  }

  HttpResponse<byte[]> getElsewhere(String address, long limit) throws CallFailed {
    return exchange(p -> endpoint.getElsewhere(p, limit), address);
  }

  /** Fetches a token, to prove the credentials. */
  void logIn() throws CallFailed {
    token.current();
  }

  private HttpResponse<byte[]> call(String path, Request request) throws CallFailed {
    String used = token.current();
    HttpResponse<byte[]> response = exchange(request, withToken(path, used));
    if (!isTokenRefused(response)) {
      return response;
    }
    return exchange(request, withToken(path, token.insteadOf(used)));
  }

  private static boolean isTokenRefused(HttpResponse<byte[]> response) throws CallFailed {
    return response.statusCode() == 200
        && Answer.looksLikeJson(response)
        && ErrorCodes.isTokenRefused(Answer.errcode(Answer.json(response)));
  }

  private static HttpResponse<byte[]> exchange(Request request, String path) throws CallFailed {
    try {
      return request.with(path);
    } catch (IOException e) {
      throw new CallFailed(Failures.outcome(e));
    }
  }

  private static String withToken(String path, String value) {
    return path
        + (path.contains("?") ? "&" : "?")
        + "access_token="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
