package io.parley.connector.social.wechat;

import io.parley.connector.social.SettingsException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what WeChat encrypts in AES mode: AES-256-CBC with the key's first half as the
 * initialisation vector, PKCS#7 padding to blocks of 32 bytes, and in it 16 random bytes, the
 * message's length in 4 bytes, the message and the app id.
 *
 * <p>Every failure looks the same, and callers check the signature first, so that nobody learns
 * anything from a wrong padding.
 */
final class MessageCipher {
  private static final int KEY_LENGTH = 43;
  private static final int RANDOM_LENGTH = 16;
  private static final int HEAD_LENGTH = RANDOM_LENGTH + Integer.BYTES;
  private static final int PADDING_BLOCK = 32;

  private final byte[] key;

  private MessageCipher(byte[] key) {
    this.key = key;
  }

  /**
   * @param encodingAesKey the 43 letters and digits of the platform's console
   */
  static MessageCipher of(String encodingAesKey) {
    try {
      byte[] key = Base64.getDecoder().decode(encodingAesKey + "=");
      if (encodingAesKey.length() == KEY_LENGTH && key.length == 32) {
        return new MessageCipher(key);
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static SettingsException malformed() {
    return new SettingsException("wechat.aes-key-malformed", "EncodingAESKey: 43 letters, digits");
  }

  /** The message, if it was encrypted with this key for this app id. */
  Optional<byte[]> open(String encrypted, String appId) {
    try {
      byte[] padded = decrypt(Base64.getDecoder().decode(encrypted));
      return message(padded, appId.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private byte[] decrypt(byte[] encrypted) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    IvParameterSpec vector = new IvParameterSpec(key, 0, 16);
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), vector);
    return cipher.doFinal(encrypted);
  }

  private static Optional<byte[]> message(byte[] padded, byte[] appId) {
    int length = padded.length == 0 ? -1 : padded.length - padding(padded);
    if (length < HEAD_LENGTH) {
      return Optional.empty();
    }
    int messageLength = ByteBuffer.wrap(padded).getInt(RANDOM_LENGTH);
    if (messageLength < 0 || messageLength > length - HEAD_LENGTH) {
      return Optional.empty();
    }
    int end = HEAD_LENGTH + messageLength;
    return MessageDigest.isEqual(Arrays.copyOfRange(padded, end, length), appId)
        ? Optional.of(Arrays.copyOfRange(padded, HEAD_LENGTH, end))
        : Optional.empty();
  }

  /** The number of padding bytes, or more than there are where the padding is not well-formed. */
  private static int padding(byte[] padded) {
    int count = padded[padded.length - 1];
    if (count < 1 || count > PADDING_BLOCK || count > padded.length) {
      return Integer.MAX_VALUE;
    }
    for (int i = padded.length - count; i < padded.length; i++) {
      if (padded[i] != count) {
        return Integer.MAX_VALUE;
      }
    }
    return count;
  }
}
