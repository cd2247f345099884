package io.parley.launch;

import io.parley.launch.PortBook.Door;

/** Where a person's browser or program finds the running Parley. */
record Addresses(String base) {

  static Addresses of(PortBook ports) {
    return new Addresses("http://127.0.0.1:" + ports.of(Door.HTTP));
  }

  String workbench() {
    return base + "/workbench/";
  }

  String admin() {
    return base + "/admin/";
  }

  String api() {
    return base + "/api/v1";
  }

  String openapi() {
    return base + "/openapi";
  }

  String health() {
    return base + "/health";
  }

  String chatDemo() {
    return base + "/channels/demo";
  }
}
