package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** Connects to the first address of a host that answers, as OpenSSH does. */
final class TcpDial {
  private TcpDial() {}

  static Socket to(String host, int port, Patience patience) throws IOException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    IOException last = new IOException("no address");
    for (int i = 0; i < addresses.length; i++) {
      long share = TimeUnit.NANOSECONDS.toMillis(patience.left()) / (addresses.length - i);
      if (share <= 0) {
        throw new SocketTimeoutException("no answer in time");
      }
      Socket socket = new Socket();
      try {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.connect(new InetSocketAddress(addresses[i], port), Math.toIntExact(share));
        return socket;
      } catch (IOException e) {
        Lines.closeQuietly(socket);
        last = e;
      }
    }
    throw last;
  }
}
