package dev.gumshoe.packets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A program that makes connections of every fate; runs in a network namespace of its own. */
final class RealTraffic {
  /** Answers. */
  static final int SERVED = 7001;

  /** Answers, and then ends it by RST. */
  static final int RESET = 7002;

  /** Nobody listens here. */
  static final int CLOSED = 7003;

  /** Packets to it are dropped. */
  static final int DROPPED = 7004;

  /** Packets to it are rejected: administratively prohibited. */
  static final int PROHIBITED = 7005;

  /** Packets to it are rejected by RST. */
  static final int REJECTED = 7006;

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: real.example\r\n\r\n";
  private static final int PATIENCE = 3500;

  private RealTraffic() {}

  /** Makes the connections: {@code RealTraffic ADDRESS}. */
  public static void main(String[] args) throws IOException {
    InetAddress address = InetAddress.getByName(args[0]);
    try (var served = new ServerSocket(SERVED, 9, address);
        var reset = new ServerSocket(RESET, 9, address)) {
      talk(served, false);
      talk(reset, true);
      for (int port : new int[] {CLOSED, PROHIBITED, REJECTED, DROPPED}) {
        fail(address, port);
      }
    }
  }

  private static void talk(ServerSocket server, boolean byReset) throws IOException {
    try (var client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      accepted.getInputStream().readNBytes(REQUEST.length());
      accepted.setSoLinger(byReset, 0);
    }
  }

  private static void fail(InetAddress address, int port) throws IOException {
    try (var client = new Socket()) {
      client.connect(new InetSocketAddress(address, port), PATIENCE);
      throw new IllegalStateException("port " + port + " answers");
    } catch (IOException _) {
      // That is what it is for.
    }
  }
}
