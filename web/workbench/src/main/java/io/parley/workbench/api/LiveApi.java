package io.parley.workbench.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON that the workbench's own script uses. */
@ApplicationPath("/live-api")
public class LiveApi extends Application {}
