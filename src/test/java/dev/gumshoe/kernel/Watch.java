package dev.gumshoe.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees packets in the kernel as nfnetlink_log tells them: where the watch's own nftables chains log
 * to its group. Empties the table of connections, too. For one thread.
 */
final class Watch implements AutoCloseable {
  /** The group that the watch's chains log to. */
  static final int GROUP = 77;

  private static final int NETLINK_NETFILTER = 12;
  private static final int NLM_F_REQUEST = 1;
  private static final int SOL_SOCKET = 1;
  private static final int SO_RCVBUFFORCE = 33;
  private static final int LOG_PACKET = 4 << 8;
  private static final int LOG_CONFIG = 4 << 8 | 1;
  private static final int CONNTRACK_DELETE = 1 << 8 | 2;
  private static final int COMMAND = 1;
  private static final int BIND = 1;
  private static final int MODE = 2;
  private static final int COPY_PACKET = 2;
  private static final int THRESHOLD = 5;
  private static final int HEADERS = 20;

  private final Libc libc;
  private final int fd;

  Watch(Libc libc) {
    this.libc = libc;
    this.fd = libc.socket(Libc.AF_NETLINK, Libc.SOCK_RAW_NONBLOCK, NETLINK_NETFILTER);
    libc.option(fd, SOL_SOCKET, SO_RCVBUFFORCE, 1 << 22);
    libc.bind(fd, address());
    request(LOG_CONFIG, GROUP, attribute(COMMAND, new byte[] {BIND}));
    request(LOG_CONFIG, GROUP, attribute(MODE, new byte[] {0, 0, 4, 0, COPY_PACKET, 0}));
    request(LOG_CONFIG, GROUP, attribute(THRESHOLD, new byte[] {0, 0, 0, 1}));
  }

  private static byte[] address() {
    return ByteBuffer.allocate(12)
        .order(ByteOrder.nativeOrder())
        .putShort((short) Libc.AF_NETLINK)
        .array();
  }

  private static byte[] attribute(int type, byte[] value) {
    int length = 4 + value.length;
    return ByteBuffer.allocate((length + 3) & ~3)
        .order(ByteOrder.nativeOrder())
        .putShort((short) length)
        .putShort((short) type)
        .put(value)
        .array();
  }

  private void request(int type, int group, byte[] attributes) {
    ByteBuffer message =
        ByteBuffer.allocate(HEADERS + attributes.length).order(ByteOrder.nativeOrder());
    message.putInt(message.capacity()).putShort((short) type).putShort((short) NLM_F_REQUEST);
    message.putInt(0).putInt(0).put((byte) 0).put((byte) 0);
    message.order(ByteOrder.BIG_ENDIAN).putShort((short) group).put(attributes);
    int error = libc.send(fd, message.array(), address());
    if (error != 0) {
      throw new IllegalStateException("nfnetlink refuses with error number " + error);
    }
  }

  /** Forgets all connections. */
  void flushConnections() {
    request(CONNTRACK_DELETE, 0, new byte[0]);
  }

  /** What was logged since this was last asked. */
  List<Sighting> sightings() {
    var seen = new ArrayList<Sighting>();
    for (byte[] bytes = libc.read(fd); bytes.length > 0; bytes = libc.read(fd)) {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
      while (in.remaining() >= HEADERS) {
        int start = in.position();
        int length = in.getInt();
        int type = in.getShort();
        if (type == LOG_PACKET) {
          seen.add(Sighting.read(bytes, start + HEADERS, start + length));
        } else if (type != 3) {
          int error = length >= HEADERS ? -in.getInt(start + 16) : 0;
          if (type == 2 && error != 0) {
            throw new IllegalStateException("nfnetlink refuses with error number " + error);
          }
        }
        in.position(Math.min(bytes.length, start + ((length + 3) & ~3)));
      }
    }
    return seen;
  }

  @Override
  public void close() {
    libc.close(fd);
  }
}
