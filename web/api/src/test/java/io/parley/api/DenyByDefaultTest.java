package io.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.parley.tenant.ApiScope;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No resource method is open by having been forgotten. */
class DenyByDefaultTest {
  @Test
  void resourcesAreFound() {
    assertThat(methods()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodSaysWhoMayCallIt(Method method) {
    boolean said =
        Stream.of(method, method.getDeclaringClass())
            .anyMatch(
                it ->
                    it.isAnnotationPresent(RolesAllowed.class)
                        || it.isAnnotationPresent(PermitAll.class));
    assertThat(said).as("%s has neither @RolesAllowed nor @PermitAll", method).isTrue();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void onlyTheTokenIsForEverybody(Method method) {
    boolean open =
        method.isAnnotationPresent(PermitAll.class)
            || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    assertThat(open).isEqualTo(method.getDeclaringClass().getSimpleName().equals("TokenResource"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyClosedMethodNamesTheScopeThatOpensIt(Method method) {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    SecurityRequirement needed = method.getAnnotation(SecurityRequirement.class);
    assertThat(needed).isNotNull();
    assertThat(needed.scopes())
        .isNotEmpty()
        .allSatisfy(scope -> assertThat(ApiScope.of(scope)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyClosedResourceLiesUnderTheFilteredAddress(Method method) {
    if (!method.isAnnotationPresent(PermitAll.class)) {
      assertThat(method.getDeclaringClass().getAnnotation(Path.class).value()).startsWith("v1/");
    }
  }

  private static final List<Method> METHODS = resourceMethods();

  static List<Method> methods() {
    return METHODS;
  }

  private static List<Method> resourceMethods() {
    return new ClassFileImporter()
        .importPackages("io.parley.api").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(DenyByDefaultTest::isResourceMethod)
            .toList();
  }

  private static boolean isResourceMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
