package io.parley.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits on files.
 *
 * <ul>
 *   <li>{@code parley.attachment.max-bytes}: largest file, in bytes; default 26214400 (25 MiB).
 *       Larger ones are refused while they stream, so a higher value costs disk, not heap.
 * </ul>
 */
@ApplicationScoped
public class AttachmentSettings {
  @Inject
  @ConfigProperty(name = "parley.attachment.max-bytes", defaultValue = "26214400")
  long maxBytes;

  public long maxBytes() {
    return maxBytes;
  }
}
