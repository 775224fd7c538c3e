package dev.gumshoe.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A packet seen inside the kernel.
 *
 * @param place which of the watch's chains saw it
 * @param out index of the interface that it leaves by, or 0
 */
record Sighting(String place, int mark, int in, int out, Datagram packet) {
  /** Reads the attributes of an nfnetlink_log message. */
  static Sighting read(byte[] bytes, int from, int to) {
    int mark = 0;
    int in = 0;
    int out = 0;
    String place = "";
    byte[] payload = new byte[0];
    int at = from;
    while (at + 4 <= to) {
      ByteBuffer header = ByteBuffer.wrap(bytes, at, to - at).order(ByteOrder.nativeOrder());
      int length = Short.toUnsignedInt(header.getShort());
      int type = header.getShort() & 0x3fff;
      ByteBuffer value = ByteBuffer.wrap(bytes, at + 4, length - 4);
      switch (type) {
        case 2 -> mark = value.getInt();
        case 4 -> in = value.getInt();
        case 5 -> out = value.getInt();
        case 9 -> payload = Arrays.copyOfRange(bytes, at + 4, at + length);
        case 10 -> place = new String(bytes, at + 4, length - 5, StandardCharsets.US_ASCII);
        default -> {}
      }
      at += (length + 3) & ~3;
    }
    return new Sighting(place, mark, in, out, Datagram.read(payload));
  }
}
