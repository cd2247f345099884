package io.parley.api.v1;

import io.parley.conversation.Conversations;
import io.parley.customer.Customers;
import io.parley.identity.Role;
import io.parley.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers: list, read, rename. */
@Path("v1/customers")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomersResource {
  @Inject Customers customers;
  @Inject Conversations conversations;

  @GET
  @Operation(summary = "List customers, newest first")
  @SecurityRequirement(name = "oauth2", scopes = "customers:read")
  public CustomerPage list(
      @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 100", schema = @Schema(defaultValue = "50"))
          @QueryParam("limit")
          String limit) {
    return CustomerPage.of(customers.page(cursor, Query.limit(limit)));
  }

  @GET
  @Path("{customerId}")
  @Operation(summary = "Read a customer with their identities")
  @SecurityRequirement(name = "oauth2", scopes = "customers:read")
  public CustomerBody get(@PathParam("customerId") String customerId) {
    return CustomerBody.of(customers.get(id(customerId)));
  }

  @PATCH
  @Path("{customerId}")
  @Operation(summary = "Rename a customer")
  @SecurityRequirement(name = "oauth2", scopes = "customers:write")
  public CustomerBody change(
      @PathParam("customerId") String customerId,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = CustomerChange.class)))
          byte[] body) {
    CustomerChange change = CustomerChange.read(body);
    return CustomerBody.of(customers.rename(id(customerId), change.name()));
  }

  @GET
  @Path("{customerId}/conversations")
  @Operation(summary = "List a customer's newest conversations, at most 100")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:read")
  public ConversationPage conversations(
      @PathParam("customerId") String customerId,
      @Parameter(description = "1 to 100", schema = @Schema(defaultValue = "50"))
          @QueryParam("limit")
          String limit) {
    UUID id = customers.get(id(customerId)).id();
    return ConversationPage.of(conversations.ofCustomer(id, Query.limit(limit)));
  }

  private static UUID id(String text) {
    return Ids.parse(text, "customer");
  }
}
