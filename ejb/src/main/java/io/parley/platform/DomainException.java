package io.parley.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no. The code names the rule and is translated at the edge: to a message of the bundle
 * on a screen, to problem+json in the API. It rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> parameters;

  /**
   * @param code for example {@code conversation.not-found}: capability, dot, what is wrong
   * @param parameters values for the message's placeholders, in order; never secrets
   */
  public DomainException(String code, Object... parameters) {
    super(code);
    this.code = code;
    this.parameters = List.of(parameters);
  }

  public String code() {
    return code;
  }

  public List<Object> parameters() {
    return parameters == null ? List.of() : parameters;
  }

  /** Something that the caller named is not there, or not theirs: both answer alike. */
  public static DomainException notFound(String what) {
    return new DomainException(what + ".not-found");
  }

  public boolean isNotFound() {
    return code.endsWith(".not-found");
  }
}
