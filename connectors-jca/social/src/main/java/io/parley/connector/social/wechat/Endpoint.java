package io.parley.connector.social.wechat;

import io.parley.connector.social.AnswerLostException;
import io.parley.connector.social.PlatformHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** The platform's API below an account's base URL. */
final class Endpoint {
  private final URI base;
  private final PlatformHttp http;

  Endpoint(URI base, PlatformHttp http) {
    this.base = base;
    this.http = http;
  }

  HttpResponse<byte[]> post(String path, String json) throws IOException {
    return http.postJson(base.resolve(path), json);
  }

  HttpResponse<byte[]> upload(String path, String mediaType, byte[] body) throws IOException {
    return http.post(base.resolve(path), mediaType, body);
  }

  HttpResponse<byte[]> get(String path, long limit) throws IOException {
    return http.get(base.resolve(path), limit);
  }

  /** Gets from where an answer pointed to: an address that the platform chose. */
  HttpResponse<byte[]> getElsewhere(String address, long limit) throws IOException {
    try {
      return http.get(URI.create(address), limit);
    } catch (IllegalArgumentException e) {
      throw new AnswerLostException("not an address", e);
    }
  }
}
