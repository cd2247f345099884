package io.parley.chat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads a stored file piece by piece, so that never more than one piece of it is in memory. */
final class ChunkStream extends InputStream {
  private final IntFunction<byte[]> chunks;
  private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
  private int next;
  private boolean ended;

  /**
   * @param chunks the piece of a number, empty after the last
   */
  ChunkStream(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    return ready() ? current.read() : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    return ready() ? current.read(into, offset, length) : -1;
  }

  private boolean ready() {
    if (current.available() == 0 && !ended) {
      byte[] piece = chunks.apply(next++);
      ended = piece.length == 0;
      current = new ByteArrayInputStream(piece);
    }
    return current.available() > 0;
  }
}
