package dev.gumshoe.packets.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from a file's first bytes which format it is. */
final class Beginning {
  /** So many bytes are always enough. */
  static final int ENOUGH = Pcap.HEADER;

  private static final int MAGIC = 4;

  private Beginning() {}

  /**
   * The format; empty while more bytes are needed.
   *
   * @throws DamageException when it is no packet capture
   */
  static Optional<Format> format(byte[] b, int from, int end, PacketPlace place)
      throws DamageException {
    if (end - from < MAGIC) {
      return Optional.empty();
    }
    if (Order.BIG.i32(b, from) == Pcapng.SECTION) {
      return Optional.of(new Pcapng(place));
    }
    Optional<Magic> magic = Magic.of(b, from);
    if (magic.isEmpty()) {
      throw new DamageException(0, other(b, from, end));
    }
    return end - from < Pcap.HEADER
        ? Optional.empty()
        : Optional.of(Pcap.of(magic.get(), b, from, place));
  }

  /** How many bytes of a format's own header are to be stepped over. */
  static int header(Format format) {
    return format instanceof Pcap ? Pcap.HEADER : 0;
  }

  private static String other(byte[] b, int from, int end) {
    int magic = Order.BIG.i32(b, from);
    if (magic >>> 16 == 0x1f8b) {
      return "this is compressed by gzip; unpack it with 'gunzip' first.";
    }
    if (magic == 0x28b52ffd) {
      return "this is compressed by zstd; unpack it with 'unzstd' first.";
    }
    if (magic == 0xfd377a58) {
      return "this is compressed by xz; unpack it with 'unxz' first.";
    }
    return isText(b, from, end)
        ? "this is text, not a packet capture; capture with 'tcpdump -w FILE', which writes packets and not lines."
        : "this is neither pcap nor pcapng; name a file that 'tcpdump -w' or Wireshark wrote.";
  }

  private static boolean isText(byte[] b, int from, int end) {
    String text = new String(b, from, Math.min(end - from, 64), StandardCharsets.ISO_8859_1);
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t');
  }
}
