package io.parley.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Keeps an id that may be missing; EclipseLink 4.0.9 reads a null through its own converter with a
 * NullPointerException.
 */
@Converter
public final class NullableId implements AttributeConverter<UUID, String> {

  @Override
  public String convertToDatabaseColumn(UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public UUID convertToEntityAttribute(String column) {
    return column == null ? null : UUID.fromString(column);
  }
}
