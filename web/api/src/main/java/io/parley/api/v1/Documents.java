package io.parley.api.v1;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How the API's documents are written as JSON: always in one order, without what is missing. */
@Provider
public class Documents implements ContextResolver<Jsonb> {
  private final Jsonb json = json();

  @Override
  public Jsonb getContext(Class<?> type) {
    return json;
  }

  static Jsonb json() {
    return JsonbBuilder.create(
        new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));
  }
}
