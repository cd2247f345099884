package io.parley.api.v1;

import io.parley.customer.CustomerView;
import io.parley.platform.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of customers. */
@Schema(name = "CustomerPage")
public record CustomerPage(
    List<CustomerBody> items,
    @Schema(description = "cursor of the next page; missing on the last") String next) {

  static CustomerPage of(Page<CustomerView> page) {
    return new CustomerPage(
        page.items().stream().map(CustomerBody::of).toList(), Cursor.orMissing(page.next()));
  }
}
