package io.parley.attachment;

import java.io.InputStream;
import java.util.UUID;
import java.util.function.IntFunction;

/** A stored file as a stream that holds one chunk at a time. */
public final class AttachmentStream extends InputStream {
  private final IntFunction<byte[]> chunks;
  private byte[] chunk = new byte[0];
  private int position;
  private int next;

  AttachmentStream(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  /** The thread that reads must be bound to the tenant whose file it is. */
  public static InputStream of(Attachments attachments, UUID id) {
    return new AttachmentStream(number -> attachments.chunk(id, number));
  }

  @Override
  public int read() {
    return hasMore() ? chunk[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    if (position == chunk.length) {
      chunk = chunks.apply(next++);
      position = 0;
    }
    return position < chunk.length;
  }
}
