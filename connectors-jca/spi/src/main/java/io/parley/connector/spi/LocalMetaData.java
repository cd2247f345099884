package io.parley.connector.spi;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What a connection says of itself to the container. */
final class LocalMetaData implements ManagedConnectionMetaData {
  @Override
  public String getEISProductName() {
    return "Parley connector";
  }

  @Override
  public String getEISProductVersion() {
    return "1";
  }

  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}
