package io.parley.connector;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came with a message or shall go with one.
 *
 * @param name file name without any path, for display only
 * @param mediaType as detected from the bytes where the connector can, else as declared
 * @param size in bytes
 * @param contentId the MIME Content-ID by which an HTML body refers to it, or empty
 */
public record Attachment(
    String name, String mediaType, long size, String contentId, Bytes content) {

  /** Opens the content; may be called more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
