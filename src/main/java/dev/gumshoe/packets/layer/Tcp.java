package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;
import java.util.List;

/**
 * TCP (RFC 9293).
 *
 * @param flags as {@link #FIN} and its like
 * @param window as it stands, not scaled
 * @param payloadLength bytes of data by the IP header, captured or not
 */
public record Tcp(
    Span span,
    int sourcePort,
    int destinationPort,
    long sequence,
    long acknowledgement,
    int flags,
    int window,
    int urgent,
    TcpOptions options,
    int payloadLength,
    Checksum checksum)
    implements Layer {
  /** No more data. */
  public static final int FIN = 1;

  /** Begins a connection. */
  public static final int SYN = 2;

  /** Ends it at once. */
  public static final int RST = 4;

  /** Data is for the reader now. */
  public static final int PSH = 8;

  /** The acknowledgement counts. */
  public static final int ACK = 16;

  /** The urgent pointer counts. */
  public static final int URG = 32;

  private static final List<String> NAMES =
      List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE");

  /** Whether this flag is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Names of the flags, the lowest first; a dash for none. */
  public String flagNames() {
    var text = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      if (has(1 << i)) {
        text.append(text.isEmpty() ? "" : " ").append(NAMES.get(i));
      }
    }
    return text.isEmpty() ? "-" : text.toString();
  }
}
