package io.parley.connector.email.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of one mail as the server gave them, in memory while small and else in a temporary
 * file. Of a mail beyond the limit only the beginning is kept.
 */
public final class RawMail implements AutoCloseable {
  private static final int IN_MEMORY = 256 * 1024;

  private final byte[] beginning;
  private final Path file;
  private final long size;
  private final Refusal refusal;

  private RawMail(byte[] beginning, Path file, long size, Refusal refusal) {
    this.beginning = beginning;
    this.file = file;
    this.size = size;
    this.refusal = refusal;
  }

  /** Takes a mail in, but no more of it than the limit and a little. */
  public static RawMail take(InputStream mail, long limit) throws IOException {
    byte[] beginning = mail.readNBytes(IN_MEMORY);
    if (beginning.length < IN_MEMORY || beginning.length > limit) {
      Refusal refusal = beginning.length > limit ? Refusal.TOO_LARGE : null;
      return new RawMail(beginning, null, beginning.length, refusal);
    }
    Path file = Files.createTempFile("parley-mail-", ".eml");
    try {
      long size = spool(beginning, mail, file, limit);
      if (size > limit) {
        Files.delete(file);
        return new RawMail(beginning, null, size, Refusal.TOO_LARGE);
      }
      return new RawMail(beginning, file, size, null);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Takes only the beginning of a mail that is known to be too large. */
  public static RawMail takeBeginning(InputStream mail, long size) throws IOException {
    return new RawMail(mail.readNBytes(IN_MEMORY), null, size, Refusal.TOO_LARGE);
  }

  /** Stands for a mail that its server cannot give. */
  public static RawMail unreadable() {
    return new RawMail(new byte[0], null, 0, Refusal.UNREADABLE);
  }

  private static long spool(byte[] beginning, InputStream mail, Path file, long limit)
      throws IOException {
    long size = beginning.length;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(beginning);
      byte[] buffer = new byte[64 * 1024];
      for (int n = mail.read(buffer); n >= 0 && size <= limit; n = mail.read(buffer)) {
        out.write(buffer, 0, n);
        size += n;
      }
    }
    return size;
  }

  InputStream open() throws IOException {
    return file == null
        ? new ByteArrayInputStream(beginning)
        : new BufferedInputStream(Files.newInputStream(file));
  }

  /** The beginning with an end of header put behind, so that a cut header can be read. */
  InputStream openBeginning() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(beginning);
    head.write("\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return new ByteArrayInputStream(head.toByteArray());
  }

  long size() {
    return size;
  }

  /** Why there is not the whole mail; empty where there is. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
