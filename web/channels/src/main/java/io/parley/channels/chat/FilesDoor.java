package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import io.parley.chat.ChatEntry;
import io.parley.chat.ChatFiles;
import io.parley.chat.ChatSettings;
import io.parley.chat.ChatUploads;
import io.parley.chat.Visitor;
import io.parley.chat.VisitorToken;
import io.parley.chat.Visitors;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Takes files of known visitors and gives back those of their own chat. */
@ApplicationScoped
class FilesDoor {
  private static final String BEARER = "Bearer ";

  /** What a multipart body is longer than the file in it, at most. */
  private static final int ENVELOPE = 8 * 1024;

  @Inject private Visitors visitors;
  @Inject private ChatUploads uploads;
  @Inject private ChatFiles files;
  @Inject private ChatLimits limits;
  @Inject private ChatSettings settings;

  void take(ChatAccount account, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Visitor> visitor = visitor(account, request);
    String type = String.valueOf(request.getContentType());
    long length = request.getContentLengthLong();
    if (visitor.isEmpty()) {
      ChatServlet.refuse(response, 401, "chat.token-refused");
    } else if (!type.startsWith("multipart/form-data")) {
      ChatServlet.refuse(response, 415, "chat.upload-invalid");
    } else if (length < 0) {
      ChatServlet.refuse(response, 411, "chat.upload-invalid");
    } else if (length > settings.fileBytes() + ENVELOPE) {
      // Before a byte of it is read, so that nothing of it is spooled.
      response.setHeader("Connection", "close");
      ChatServlet.refuse(response, 413, "chat.file-too-large");
    } else if (!limits.untilNextMessage(visitor.get().id()).isZero()) {
      ChatServlet.refuse(response, 429, "chat.too-fast");
    } else {
      keep(account, visitor.get(), request, response);
    }
  }

  private void keep(
      ChatAccount account,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    Part part = part(request);
    if (part == null || part.getSize() > settings.fileBytes()) {
      boolean missing = part == null;
      ChatServlet.refuse(
          response, missing ? 400 : 413, missing ? "chat.upload-invalid" : "chat.file-too-large");
      return;
    }
    try (InputStream content = part.getInputStream()) {
      ChatUploads.Upload kept =
          Tenancy.call(
              account.tenant(), () -> uploads.keep(visitor, part.getSubmittedFileName(), content));
      JsonAnswer.send(
          response,
          201,
          ServerFrames.file(
                  new ChatEntry.File(kept.id(), kept.name(), kept.mediaType(), kept.size()))
              .build());
    } catch (DomainException e) {
      ChatServlet.refuse(response, 422, e.code());
    } finally {
      part.delete();
    }
  }

  /** The one part called {@code file}; null where the body is not what it says. */
  private static Part part(HttpServletRequest request) throws IOException {
    try {
      return request.getPart("file");
    } catch (ServletException | IllegalStateException e) {
      return null;
    }
  }

  void give(
      ChatAccount account, String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visitor> visitor = visitor(account, request);
    if (visitor.isEmpty()) {
      ChatServlet.refuse(response, 401, "chat.token-refused");
      return;
    }
    try {
      UUID file = Ids.parse(id, "chat.file");
      ChatEntry.File found =
          Tenancy.call(account.tenant(), () -> files.find(visitor.get(), file))
              .orElseThrow(() -> DomainException.notFound("chat.file"));
      send(account, found, response);
    } catch (DomainException e) {
      ChatServlet.refuse(response, 404, e.code());
    }
  }

  private void send(ChatAccount account, ChatEntry.File file, HttpServletResponse response)
      throws IOException {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(file.mediaType().replaceAll("[^A-Za-z0-9/.+-]", ""));
    response.setContentLengthLong(file.size());
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    int number = 0;
    byte[] piece = chunk(account, file, number);
    while (piece.length > 0) {
      response.getOutputStream().write(piece);
      piece = chunk(account, file, ++number);
    }
  }

  private byte[] chunk(ChatAccount account, ChatEntry.File file, int number) {
    return Tenancy.call(account.tenant(), () -> files.chunk(file.id(), number));
  }

  private Optional<Visitor> visitor(ChatAccount account, HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header == null || !header.startsWith(BEARER)
        ? Optional.empty()
        : VisitorToken.parse(header.substring(BEARER.length()))
            .flatMap(
                token ->
                    Tenancy.call(account.tenant(), () -> visitors.recognise(account, token, "")));
  }
}
