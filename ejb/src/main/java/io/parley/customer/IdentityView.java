package io.parley.customer;

import io.parley.connector.Handle;
import java.util.UUID;

/** An identity as screens and the API show it. */
public record IdentityView(
    UUID id, Handle.Kind kind, String handle, String name, Evidence evidence, boolean proven) {}
