package dev.gumshoe.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An interface of the node whose wire is in the test's hands. */
final class Tap implements AutoCloseable {
  private static final long TUNSETIFF = 0x400454caL;
  private static final short TAP_WITHOUT_HEADER = 0x1002;
  private static final int REQUEST_SIZE = 40;
  private static final int NAME_SIZE = 16;

  private final Libc libc;
  private final int fd;

  /** Makes the interface in the namespace of the calling thread. */
  Tap(Libc libc, String name) {
    this.libc = libc;
    this.fd = libc.open("/dev/net/tun");
    ByteBuffer request = ByteBuffer.allocate(REQUEST_SIZE).order(ByteOrder.nativeOrder());
    request.put(name.getBytes(StandardCharsets.US_ASCII));
    request.putShort(NAME_SIZE, TAP_WITHOUT_HEADER);
    libc.ioctl(fd, TUNSETIFF, request.array());
  }

  /** A frame comes from the wire; the kernel has dealt with it when this returns. */
  void receive(byte[] frame) {
    libc.write(fd, frame);
  }

  /** The frames that the node has sent since this was last asked. */
  List<byte[]> sent() {
    var frames = new ArrayList<byte[]>();
    for (byte[] frame = libc.read(fd); frame.length > 0; frame = libc.read(fd)) {
      frames.add(frame);
    }
    return frames;
  }

  @Override
  public void close() {
    libc.close(fd);
  }
}
