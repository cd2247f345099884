package io.parley.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.platform.DomainException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @Test
  void problemIsSpelledAsTheStandardSays() {
    Problem problem = new Problem("cursor.invalid", 400, "Wrong \"cursor\"", "", "urn:uuid:1");
    assertThat(problem.json())
        .isEqualTo(
            "{\"type\":\"urn:parley:problem:cursor.invalid\",\"title\":\"Wrong \\\"cursor\\\"\","
                + "\"status\":400,\"code\":\"cursor.invalid\",\"instance\":\"urn:uuid:1\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "conversation.not-found, 404",
    "cursor.invalid, 400",
    "tenant.suspended, 403",
    "idempotency.key-missing, 400",
    "idempotency.in-flight, 409",
    "idempotency.key-reused, 422",
    "reply.empty, 422",
    "some.new-rule, 422"
  })
  void everyRuleHasItsStatus(String code, int status) {
    assertThat(ProblemStatus.of(code)).isEqualTo(status);
  }

  @Test
  void refusalIsFoundUnderWhateverWrapsIt() {
    DomainException refusal = new DomainException("reply.empty");
    Throwable wrapped = new IllegalStateException(new EJBException(refusal));
    assertThat(Causes.telling(wrapped)).isSameAs(refusal);
  }

  @Test
  void absentDatabaseIsToldFromAWrongStatement() {
    assertThat(Causes.isOutage(new EJBException(new SQLException("x", "08006")))).isTrue();
    assertThat(Causes.isOutage(new EJBException(new SQLException("x", "57P01")))).isTrue();
    assertThat(Causes.isOutage(new EJBException(new SQLException("x", "42601")))).isFalse();
  }

  @Test
  void logShowsWhereAFailureWasButNotWhatCustomersWrote() {
    Exception failure =
        new EJBException("written by a customer", new SQLException("Key (text)=(secret)"));
    Throwable shown = Causes.withoutMessages(failure);
    assertThat(shown).hasToString("jakarta.ejb.EJBException");
    assertThat(shown.getMessage()).isNull();
    assertThat(shown.getCause()).hasToString("java.sql.SQLException");
    assertThat(shown.getStackTrace()).isEqualTo(failure.getStackTrace());
  }
}
