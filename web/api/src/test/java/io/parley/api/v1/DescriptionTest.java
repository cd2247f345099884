package io.parley.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description names the values of enumerations of other modules by hand. */
class DescriptionTest {
  static Stream<RecordComponent> enumerations() {
    return Stream.of(
            LegBody.class,
            MessageBody.class,
            CustomerBody.Identity.class,
            AgentPage.Agent.class,
            CustomerBody.class,
            QueueList.Queue.class)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(component -> component.getType().isEnum());
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void describedValuesAreThoseThatExist(RecordComponent component) throws NoSuchFieldException {
    Schema schema =
        component
            .getDeclaringRecord()
            .getDeclaredField(component.getName())
            .getAnnotation(Schema.class);
    String[] values =
        Arrays.stream(component.getType().getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toArray(String[]::new);
    assertThat(schema).as(component.toString()).isNotNull();
    assertThat(schema.enumeration()).containsExactly(values);
  }
}
