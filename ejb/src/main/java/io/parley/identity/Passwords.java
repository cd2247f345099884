package io.parley.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.parley.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Hashes, checks and judges passwords. Argon2id with 19 MiB, 2 passes (OWASP, 2024). */
@ApplicationScoped
public class Passwords {
  static final int LEAST_LENGTH = 10;
  private static final int MOST_LENGTH = 200;
  private static final Set<String> COMMON =
      Set.of("password", "qwertyuiop", "1234567890", "0123456789", "iloveyou", "letmein", "parley");

  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final String NOBODYS_HASH =
      Password.hash("nobody has this password").addRandomSalt(16).with(FUNCTION).getResult();

  /** Each check takes 19 MiB: a flood of log-ins has to wait instead of filling the heap. */
  private final Semaphore atOnce = new Semaphore(8, true);

  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    } finally {
      atOnce.release();
    }
  }

  /**
   * Takes as long for an account that does not exist as for one that does.
   *
   * @param hash null where there is no such account, or none with a password
   */
  public boolean matches(String password, String hash) {
    String against = hash == null || hash.isEmpty() ? NOBODYS_HASH : hash;
    atOnce.acquireUninterruptibly();
    try {
      boolean same =
          Password.check(password.length() > MOST_LENGTH ? "" : password, against)
              .with(Argon2Function.getInstanceFromHash(against));
      return same && !against.equals(NOBODYS_HASH);
    } finally {
      atOnce.release();
    }
  }

  /**
   * @throws DomainException where a new password is too easily guessed
   */
  void judge(String password, String email) {
    if (password == null || password.length() < LEAST_LENGTH) {
      throw new DomainException("identity.password-too-short", LEAST_LENGTH);
    }
    if (password.length() > MOST_LENGTH) {
      throw new DomainException("identity.password-too-long", MOST_LENGTH);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String self = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
    boolean common = COMMON.stream().anyMatch(lower::contains);
    boolean ownName = self.length() > 2 && lower.contains(self);
    if (common || ownName || lower.chars().distinct().count() < 5) {
      throw new DomainException("identity.password-too-common");
    }
  }
}
