package io.parley.workbench.api;

import io.parley.conversation.ConversationSummary;
import io.parley.conversation.Conversations;
import io.parley.customer.CustomerView;
import io.parley.customer.Customers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Who the customer is and what they wrote about before. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {
  private static final int LISTED = 20;

  @Inject private Customers customers;
  @Inject private Conversations conversations;

  /** The panel on the right side. */
  public record Panel(CustomerView customer, List<ConversationSummary> conversations) {}

  @GET
  @Path("{id}")
  public Panel panel(@PathParam("id") UUID id) {
    return new Panel(customers.get(id), conversations.ofCustomer(id, LISTED));
  }
}
