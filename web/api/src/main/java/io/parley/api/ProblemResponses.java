package io.parley.api;

import io.parley.api.problem.Problem;
import io.parley.tenant.ApiScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes once, for every operation, how it says no. */
public class ProblemResponses implements OASFilter {
  private static final String NAME = "Problem";

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() != null
        && operation.getResponses().getDefaultValue() == null
        && operation.getSecurity() != null) {
      operation.getResponses().setDefaultValue(response());
    }
    withoutRoles(operation);
    return operation;
  }

  /** The server adds the roles of @RolesAllowed to the scopes, but no token names them so. */
  private static void withoutRoles(Operation operation) {
    if (operation.getSecurity() == null) {
      return;
    }
    for (SecurityRequirement requirement : operation.getSecurity()) {
      requirement
          .getSchemes()
          .forEach(
              (scheme, scopes) ->
                  requirement.addScheme(
                      scheme,
                      scopes.stream().filter(scope -> ApiScope.of(scope).isPresent()).toList()));
    }
  }

  /** For the same reason. */
  @Override
  public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
    Map<String, String> scopes = new TreeMap<>();
    for (ApiScope scope : ApiScope.values()) {
      scopes.put(scope.value(), scope.value().replace(':', ' '));
    }
    scheme.getFlows().getClientCredentials().setScopes(scopes);
    return scheme;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createObject(Components.class));
    }
    document.getComponents().addSchema(NAME, schema());
  }

  private static APIResponse response() {
    Schema reference = OASFactory.createSchema().ref(NAME);
    return OASFactory.createAPIResponse()
        .description("It was refused; code says why")
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference)));
  }

  private static Schema schema() {
    return OASFactory.createSchema()
        .type(List.of(SchemaType.OBJECT))
        .description("RFC 9457, title and detail in the language of Accept-Language")
        .addProperty("type", text("urn:parley:problem: and the code"))
        .addProperty("title", text("what the code means"))
        .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
        .addProperty("code", text("for programs, for example conversation.not-found"))
        .addProperty("detail", text("about this occurrence"))
        .addProperty("instance", text("the request's id, also in X-Request-Id"))
        .required(List.of("type", "title", "status", "code", "instance"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
  }
}
