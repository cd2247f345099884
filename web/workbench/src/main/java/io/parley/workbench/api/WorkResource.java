package io.parley.workbench.api;

import io.parley.platform.Page;
import io.parley.routing.Assignments;
import io.parley.routing.ColleagueView;
import io.parley.routing.Offers;
import io.parley.routing.Presence;
import io.parley.routing.PresenceState;
import io.parley.routing.QueueCounts;
import io.parley.routing.WorkCard;
import io.parley.routing.WorkList;
import io.parley.routing.Workload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The work list, and what an agent does with it. */
@Path("work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkResource {
  private static final int LISTED = 100;

  @Inject private WorkList work;
  @Inject private Workload workload;
  @Inject private QueueCounts queues;
  @Inject private Presence presence;
  @Inject private Offers offers;
  @Inject private Assignments assignments;
  @Inject private Clock clock;

  @GET
  public WorkView all() {
    Page<WorkCard> waiting = work.waiting("", LISTED);
    return new WorkView(
        work.offers(),
        work.mine(),
        waiting.items(),
        !waiting.next().isEmpty(),
        queues.all(),
        presence.current(),
        workload.own(),
        clock.instant());
  }

  @POST
  @Path("offers/{reservation}/accept")
  public void accept(@PathParam("reservation") UUID reservation) {
    offers.accept(reservation);
  }

  @POST
  @Path("offers/{reservation}/decline")
  public void decline(@PathParam("reservation") UUID reservation) {
    offers.decline(reservation, "");
  }

  @POST
  @Path("items/{item}/claim")
  public void claim(@PathParam("item") UUID item) {
    offers.claim(item);
  }

  @POST
  @Path("items/{item}/wrap-up")
  public void wrapUp(@PathParam("item") UUID item) {
    assignments.startWrapUp(item);
  }

  @POST
  @Path("items/{item}/complete")
  public void complete(@PathParam("item") UUID item) {
    assignments.complete(item, null);
  }

  @POST
  @Path("items/{item}/to-queue/{queue}")
  public void toQueue(@PathParam("item") UUID item, @PathParam("queue") UUID queue) {
    assignments.transferToQueue(item, queue);
  }

  @POST
  @Path("items/{item}/to-agent/{agent}")
  public void toAgent(@PathParam("item") UUID item, @PathParam("agent") UUID agent) {
    assignments.transferToAgent(item, agent);
  }

  @GET
  @Path("colleagues")
  public List<ColleagueView> colleagues() {
    return workload.colleagues();
  }

  @PUT
  @Path("presence/{state}")
  public void become(@PathParam("state") PresenceState state) {
    presence.become(state);
  }
}
