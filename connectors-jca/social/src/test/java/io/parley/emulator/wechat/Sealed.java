package io.parley.emulator.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The platform's half of signature and encryption. */
public final class Sealed {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealed() {}

  public static String signature(String... parts) {
    try {
      String text = Stream.of(parts).sorted().collect(Collectors.joining());
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encrypt(String encodingAesKey, String appId, String message) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    byte[] tail = appId.getBytes(StandardCharsets.UTF_8);
    int length = 16 + 4 + text.length + tail.length;
    int padding = 32 - length % 32;
    ByteBuffer plain = ByteBuffer.allocate(length + padding);
    plain.put(random).putInt(text.length).put(text).put(tail);
    Arrays.fill(plain.array(), length, length + padding, (byte) padding);
    return encrypt(Base64.getDecoder().decode(encodingAesKey + "="), plain.array());
  }

  private static String encrypt(byte[] key, byte[] plain) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      IvParameterSpec vector = new IvParameterSpec(Arrays.copyOf(key, 16));
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), vector);
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
