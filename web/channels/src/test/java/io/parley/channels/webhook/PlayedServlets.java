package io.parley.channels.webhook;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests and responses without a container. */
final class PlayedServlets {
  private PlayedServlets() {}

  /** What was answered. */
  static final class Answer {
    int status;
    final Map<String, String> headers = new TreeMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();

    String text() {
      return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletResponse response() {
      return proxy(
          HttpServletResponse.class,
          (name, arguments) -> {
            switch (name) {
              case "setStatus" -> status = (int) arguments[0];
              case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
              case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
              case "getOutputStream" -> {
                return out(body);
              }
              default -> {}
            }
            return null;
          });
    }
  }

  /**
   * @param declared the Content-Length, -1 for none
   */
  static HttpServletRequest request(
      String method, String path, String query, InputStream body, long declared) {
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getPathInfo" -> path;
              case "getQueryString" -> query;
              case "getContentLengthLong" -> declared;
              case "getHeaderNames" -> Collections.enumeration(List.of("X-Test"));
              case "getHeaders" -> Collections.enumeration(List.of("one", "two"));
              case "getInputStream" -> in(body);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private interface Handler {
    Object call(String name, Object[] arguments) throws IOException;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> handler.call(method.getName(), arguments)));
  }

  private static ServletOutputStream out(ByteArrayOutputStream body) {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static ServletInputStream in(InputStream body) {
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return body.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return body.read(bytes, offset, length);
      }

      @Override
      public boolean isFinished() {
        return false;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
