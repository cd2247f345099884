package io.parley.platform.tenancy;

import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/** Lets an id be absent: EclipseLink 4.0.9's own converter fails on a null from the database. */
final class NullableIds extends UUIDConverter {
  private static final long serialVersionUID = 1L;

  static void install(Session session) {
    session.getDescriptors().values().stream()
        .flatMap(descriptor -> descriptor.getMappings().stream())
        .filter(AbstractDirectMapping.class::isInstance)
        .map(AbstractDirectMapping.class::cast)
        .filter(mapping -> mapping.getConverter() instanceof UUIDConverter)
        .forEach(mapping -> mapping.setConverter(new NullableIds()));
  }

  @Override
  public Object convertDataValueToObjectValue(Object value, Session session) {
    return value == null ? null : super.convertDataValueToObjectValue(value, session);
  }
}
