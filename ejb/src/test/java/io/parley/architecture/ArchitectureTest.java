package io.parley.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;

/**
 * The rules of the rules: what the EJB module may know, and what its parts may know of each other.
 */
@AnalyzeClasses(packages = "io.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rulesKnowNoScreens =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.parley.connector..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.websocket..");

  @ArchTest
  static final ArchRule connectorsKnowNothingOfTheApplication =
      noClasses()
          .that()
          .resideInAPackage("io.parley.connector..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to the application",
                  c ->
                      c.getPackageName().startsWith("io.parley.")
                          && !c.getPackageName().startsWith("io.parley.connector")));

  @ArchTest
  static final ArchRule kernelIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("io.parley.routing.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.sql..", "org.eclipse..");

  @ArchTest
  static final ArchRule platformKnowsNoCapability =
      noClasses()
          .that()
          .resideInAPackage("io.parley.platform..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to a capability",
                  c ->
                      c.getPackageName().startsWith("io.parley.")
                          && !c.getPackageName().startsWith("io.parley.platform")
                          && !c.getPackageName().startsWith("io.parley.identity")));

  @ArchTest
  static final ArchRule nobodyReadsTheSystemsClock =
      noClasses()
          .that()
          .areNotAnnotatedWith(Stateless.class)
          .and()
          .doNotHaveFullyQualifiedName("io.parley.platform.Ids")
          .should()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule facadesSayWhoMayCallThem =
      classes()
          .that()
          .areAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
          .should()
          .beAnnotatedWith(Stateless.class)
          .orShould()
          .beAnnotatedWith(jakarta.ejb.Singleton.class);

  @ArchTest
  static final ArchRule listenersOnlyReceive =
      noClasses()
          .that()
          .areAnnotatedWith(MessageDriven.class)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule wordsThatSayNothing =
      noClasses().should().haveNameMatching(".*\\.[A-Za-z]*(Manager|Util|Utils|Helper|Info|Impl)");

  @ArchTest
  static final ArchRule fieldsAreNotReadThroughAProxy =
      noClasses()
          .should()
          .accessFieldWhere(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belongs to another bean of application scope, whose proxy has no values",
                  access ->
                      access
                              .getTargetOwner()
                              .isAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
                          && !access.getOriginOwner().equals(access.getTargetOwner())
                          && !access
                              .getOriginOwner()
                              .getName()
                              .startsWith(access.getTargetOwner().getName() + "$")
                          && access
                              .getTarget()
                              .resolveMember()
                              .map(
                                  m ->
                                      !m.getModifiers()
                                          .contains(
                                              com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                              .orElse(false)));

  @ArchTest
  static final ArchRule enterpriseBeansArePublic =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(jakarta.ejb.Singleton.class)
          .or()
          .areAnnotatedWith(MessageDriven.class)
          .should()
          .bePublic();
}
