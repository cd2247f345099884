package io.parley.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a fresh nonce: nonce, then cipher text and tag. What the envelope is for is
 * authenticated with it, so that one moved to another tenant or purpose does not open.
 */
final class Envelope {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Envelope() {}

  static byte[] seal(SecretKey key, byte[] plain, String purpose) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, purpose);
    byte[] envelope = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, envelope, NONCE, sealed.length);
    return envelope;
  }

  /**
   * @throws UnreadableSecretException where the key or the purpose is another, or a bit has changed
   */
  static byte[] open(SecretKey key, byte[] envelope, String purpose) {
    if (envelope.length <= NONCE) {
      throw new UnreadableSecretException(null);
    }
    byte[] nonce = Arrays.copyOf(envelope, NONCE);
    byte[] sealed = Arrays.copyOfRange(envelope, NONCE, envelope.length);
    return run(Cipher.DECRYPT_MODE, key, nonce, sealed, purpose);
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] text, String purpose) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new UnreadableSecretException(e);
    }
  }
}
