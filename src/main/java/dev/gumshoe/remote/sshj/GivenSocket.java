package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Hands sshj a socket that is connected already. */
final class GivenSocket extends SocketFactory {
  private final Socket socket;

  GivenSocket(Socket socket) {
    this.socket = socket;
  }

  @Override
  public Socket createSocket() {
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw notMade();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw notMade();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw notMade();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw notMade();
  }

  private static IOException notMade() {
    return new IOException("only the socket that was given is used");
  }
}
