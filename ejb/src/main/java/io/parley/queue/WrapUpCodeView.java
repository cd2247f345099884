package io.parley.queue;

import java.util.UUID;

/** A result by which an agent may close work. */
public record WrapUpCodeView(UUID id, String label, boolean enabled) {}
