package io.parley.launch;

import java.util.List;

/**
 * Someone who can log in to the demo.
 *
 * @param role as the application names it
 * @param tenant the tenant's slug; empty for the provider's operator
 * @param user the email address by which they log in
 */
record DemoPerson(String role, String tenant, String name, String user) {
  static final List<String> TENANTS = List.of("harborpine", "yunqi");

  static final DemoPerson OPERATOR =
      new DemoPerson("OPERATOR", "", "Parley Operator", "operator@parley.example");

  /** The same names in both tenants, so that a mix-up of tenants shows. */
  static List<DemoPerson> of(String tenant) {
    String domain = "@" + tenant + ".example";
    return List.of(
        new DemoPerson("ADMINISTRATOR", tenant, "Zhao Min", "zhao.min" + domain),
        new DemoPerson("SUPERVISOR", tenant, "Ingrid Solberg", "ingrid.solberg" + domain),
        new DemoPerson("AGENT", tenant, "Lin Wei", "lin.wei" + domain),
        new DemoPerson("AGENT", tenant, "Jonas Berg", "jonas.berg" + domain));
  }

  /** The address at which customers write to a tenant. */
  static String mailbox(String tenant) {
    return "help@" + tenant + ".example";
  }

  /** The partner's program that may use the API. */
  static final String API_CLIENT = "harborpine-shop";

  static final String API_TENANT = "harborpine";
}
