package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.file.RawPacket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes packets as pcapng (draft-ietf-opsawg-pcapng): one section, an interface for each link
 * type, times in nanoseconds.
 */
final class PcapngWriter {
  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int ENHANCED = 6;
  private static final int FRAME = 12;

  private final OutputStream out;
  private final Map<Integer, Integer> interfaces = new HashMap<>();

  PcapngWriter(OutputStream out) throws IOException {
    this.out = out;
    var body = new byte[16];
    over(body).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1);
    block(SECTION, body);
  }

  void packet(RawPacket packet, byte[] bytes) throws IOException {
    Integer device = interfaces.get(packet.linkType());
    if (device == null) {
      device = interfaces.size();
      interfaces.put(packet.linkType(), device);
      describe(packet.linkType());
    }
    var body = new byte[20 + padded(bytes.length)];
    over(body)
        .putInt(device)
        .putInt((int) (packet.time() >>> 32))
        .putInt((int) packet.time())
        .putInt(bytes.length)
        .putInt((int) packet.originalLength())
        .put(bytes);
    block(ENHANCED, body);
  }

  /** Without a snap length, and with the option if_tsresol: nanoseconds. */
  private void describe(int linkType) throws IOException {
    var body = new byte[20];
    over(body)
        .putShort((short) linkType)
        .putShort((short) 0)
        .putInt(0)
        .putShort((short) 9)
        .putShort((short) 1)
        .put((byte) 9);
    block(INTERFACE, body);
  }

  private void block(int type, byte[] body) throws IOException {
    int length = FRAME + body.length;
    var block = new byte[length];
    over(block).putInt(type).putInt(length).put(body).putInt(length);
    out.write(block);
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }
}
