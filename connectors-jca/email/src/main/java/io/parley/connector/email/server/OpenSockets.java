package io.parley.connector.email.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * The sockets of one use of a mail server. Closing them ends whatever waits for the server at once,
 * where a proper log-out would wait for a dead line.
 */
public final class OpenSockets extends SocketFactory implements AutoCloseable {
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final HostGuard guard;
  private volatile boolean closed;

  OpenSockets(HostGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() throws IOException {
    // Plain here: the mail library puts TLS on top of it where the account wants it.
    Socket socket = guard.socket();
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    sockets.add(socket);
    if (closed) {
      socket.close();
      throw new SocketException("closed");
    }
    return socket;
  }

  /** Sets how long reads wait from now on; zero waits for ever. Also reaches through TLS. */
  public void readTimeout(int millis) {
    for (Socket socket : sockets) {
      try {
        socket.setSoTimeout(millis);
      } catch (SocketException e) {
        sockets.remove(socket);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is of no more use either way.
        sockets.remove(socket);
      }
    }
    sockets.clear();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new IOException("sockets are connected by their user");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("sockets are connected by their user");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new IOException("sockets are connected by their user");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("sockets are connected by their user");
  }
}
