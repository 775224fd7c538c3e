package dev.gumshoe.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What counts of an IP packet. Addresses are as Java prints them.
 *
 * @param first source port, or type of an ICMP message
 * @param second destination port, or code of an ICMP message
 * @param flags of TCP
 */
record Datagram(String source, String destination, int protocol, int first, int second, int flags) {
  static final int ICMP = 1;
  static final int TCP = 6;
  static final int UDP = 17;
  static final int ICMP6 = 58;
  private static final int RST = 4;

  static Datagram read(byte[] bytes) {
    boolean four = bytes[0] >> 4 == 4;
    int header = four ? (bytes[0] & 15) * 4 : 40;
    int protocol = Byte.toUnsignedInt(bytes[four ? 9 : 6]);
    int address = four ? 4 : 16;
    int at = four ? 12 : 8;
    String source = address(bytes, at, address);
    String destination = address(bytes, at + address, address);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return switch (protocol) {
      case TCP ->
          new Datagram(
              source,
              destination,
              protocol,
              Short.toUnsignedInt(in.getShort(header)),
              Short.toUnsignedInt(in.getShort(header + 2)),
              in.get(header + 13) & 63);
      case UDP ->
          new Datagram(
              source,
              destination,
              protocol,
              Short.toUnsignedInt(in.getShort(header)),
              Short.toUnsignedInt(in.getShort(header + 2)),
              0);
      case ICMP, ICMP6 ->
          new Datagram(
              source,
              destination,
              protocol,
              Byte.toUnsignedInt(in.get(header)),
              Byte.toUnsignedInt(in.get(header + 1)),
              0);
      default -> new Datagram(source, destination, protocol, 0, 0, 0);
    };
  }

  private static String address(byte[] bytes, int at, int length) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + length)).getHostAddress();
    } catch (UnknownHostException failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  boolean resets() {
    return protocol == TCP && (flags & RST) != 0;
  }

  boolean isIcmp() {
    return protocol == ICMP || protocol == ICMP6;
  }
}
