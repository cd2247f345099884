package io.parley.routing.kernel;

import java.util.Arrays;

/**
 * A set of small numbers that grows. Unlike {@link java.util.BitSet} it can be searched together
 * with others without making a third.
 */
final class Bits {
  static final Bits NONE = new Bits();

  private long[] words = new long[1];

  void set(int bit) {
    int word = bit >> 6;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
    }
    words[word] |= 1L << bit;
  }

  void clear(int bit) {
    int word = bit >> 6;
    if (word < words.length) {
      words[word] &= ~(1L << bit);
    }
  }

  void put(int bit, boolean member) {
    if (member) {
      set(bit);
    } else {
      clear(bit);
    }
  }

  boolean get(int bit) {
    return (word(bit >> 6) & 1L << bit) != 0;
  }

  void addAll(Bits others) {
    if (others.words.length > words.length) {
      words = Arrays.copyOf(words, others.words.length);
    }
    for (int i = 0; i < others.words.length; i++) {
      words[i] |= others.words[i];
    }
  }

  int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** How many numbers are in this and in the other set, and not in the third. */
  int count(Bits and, Bits not) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & and.word(i) & ~not.word(i));
    }
    return count;
  }

  /**
   * The first number from a given one on that is in this and in the other set, and not in the
   * third; -1 where there is none.
   */
  int next(int from, Bits and, Bits not) {
    int i = from >> 6;
    long mask = -1L << from;
    for (; i < words.length; i++) {
      long word = words[i] & and.word(i) & ~not.word(i) & mask;
      if (word != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(word);
      }
      mask = -1L;
    }
    return -1;
  }

  private long word(int index) {
    return index < words.length ? words[index] : 0;
  }
}
