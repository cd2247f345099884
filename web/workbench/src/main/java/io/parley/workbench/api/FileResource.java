package io.parley.workbench.api;

import io.parley.attachment.AttachmentStream;
import io.parley.attachment.AttachmentView;
import io.parley.attachment.Attachments;
import io.parley.platform.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;

/** Files to and from customers. */
@Path("files")
@RequestScoped
public class FileResource {
  @Inject private Attachments attachments;

  /** Takes a file, its bytes as the body, before the message that it will go with. */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public AttachmentView upload(
      @QueryParam("name") @DefaultValue("") String name,
      @HeaderParam("X-File-Type") @DefaultValue("") String mediaType,
      InputStream content) {
    if (name.isBlank()) {
      throw new DomainException("error.bad-request");
    }
    return attachments.store(new Attachments.NewFile(name, FileType.safe(mediaType), "", content));
  }

  /**
   * A file, as a download; inside the page only images that cannot hold script.
   *
   * @param show whether it is wanted for the page
   */
  @GET
  @Path("{id}")
  public Response download(
      @PathParam("id") UUID id, @QueryParam("show") @DefaultValue("false") boolean show) {
    AttachmentView file = attachments.get(id);
    boolean inline = show && FileType.isPicture(file.mediaType());
    StreamingOutput body =
        out -> {
          try (InputStream in = AttachmentStream.of(attachments, id)) {
            in.transferTo(out);
          }
        };
    return Response.ok(body, inline ? file.mediaType() : MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Length", file.size())
        .header("Content-Disposition", FileType.disposition(file.name(), inline))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }
}
