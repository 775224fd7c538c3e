package dev.gumshoe.packets;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.survey.Survey;
import dev.gumshoe.packets.survey.Totals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packets between a client and a server, written down in words: {@code c} or {@code s} for who
 * sends, flags as tcpdump has them, then {@code seq=} and {@code ack=} counted from the initial
 * numbers, {@code len=}, {@code at=} milliseconds, {@code port=} of the client, {@code isn=} of the
 * sender.
 */
final class Dialogue {
  private static final long CLIENT_START = 4_294_967_290L; // soon goes round
  private static final long SERVER_START = 77_000;

  private final Net net;
  private final List<Captures.Timed> packets = new ArrayList<>();

  Dialogue(Net net) {
    this.net = net;
  }

  /** What became of the connections. */
  record Told(List<Connection> connections, Totals totals) {}

  Dialogue say(String... lines) {
    Arrays.stream(lines).forEach(this::line);
    return this;
  }

  private void line(String line) {
    String[] words = line.split(" ");
    boolean client = words[0].equals("c");
    int flags = 0;
    for (char flag : words[1].toCharArray()) {
      flags |= 1 << "FSRP.U".indexOf(flag);
    }
    int port = (int) value(words, "port", 40_000);
    long own = value(words, "isn", client ? CLIENT_START : SERVER_START);
    long other = value(words, "other", client ? SERVER_START : CLIENT_START);
    long ack = (flags & 16) == 0 ? 0 : other + value(words, "ack", 0);
    long seq = own + value(words, "seq", 0);
    byte[] data = Wire.data((int) value(words, "len", 0));
    byte[] packet =
        client
            ? net.tcp(port, 443, flags, seq, ack, Wire.u8(), data)
            : net.back().tcp(443, port, flags, (flags & 4) != 0 ? 0 : seq, ack, Wire.u8(), data);
    at(value(words, "at", packets.size()), packet);
  }

  private static long value(String[] words, String name, long otherwise) {
    return Arrays.stream(words)
        .filter(word -> word.startsWith(name + "="))
        .map(word -> Long.parseLong(word.substring(name.length() + 1)))
        .findFirst()
        .orElse(otherwise);
  }

  /** Any packet of IP. */
  Dialogue at(long millis, byte[] packet) {
    packets.add(new Captures.Timed(millis, Bytes.of(packet)));
    return this;
  }

  /** The SYN, as ICMP would quote it. */
  byte[] syn() {
    return net.tcp(40_000, 443, 2, CLIENT_START, 0);
  }

  Told told() throws IOException {
    return told(1 << 18);
  }

  /** With so many connections held at once. */
  Told told(int limit) throws IOException {
    List<Connection> connections = new ArrayList<>();
    Survey survey = Survey.to(connections::add, limit);
    try (var file = CaptureFile.of(new ByteArrayInputStream(Captures.timed(packets)))) {
      file.drain(survey);
    }
    return new Told(connections, survey.end());
  }
}
