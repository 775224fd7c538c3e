package dev.gumshoe.parse.tcpdump;

import dev.gumshoe.evidence.PacketLines.PacketLine;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of tcpdump's standard output. */
final class PacketReader {
  /** What tcpdump says beside packets; on standard error, unless the command joins the two. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(tcpdump: |listening on |reading from |dropped privs |Warning: ).*"
              + "|\\d+ packets? (captured|received by filter|dropped by (kernel|interface))");

  private final Problems problems;
  private final List<PacketLine> packets = new ArrayList<>();

  /** With {@code -v} the addresses of IPv4 stand on the line after the head. */
  private @Nullable Head waiting;

  PacketReader(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    if (line.blank() || REMARK.matcher(line.text()).matches()) {
      return;
    }
    Optional<Head> head = Head.of(line.text());
    if (head.isPresent()) {
      packet(head.get(), line);
    } else if (!Character.isWhitespace(line.text().charAt(0))) {
      problems.unread(line, "a packet");
    } else if (packets.isEmpty()) {
      problems.add(line, "this line goes on with a packet, and there is none above it");
    } else {
      below(line);
    }
  }

  List<PacketLine> packets() {
    return packets;
  }

  private void packet(Head head, Line line) {
    waiting = null;
    String rest = head.rest();
    boolean ip = rest.startsWith("IP ") || rest.startsWith("IP6 ");
    if (!ip) {
      boolean arp = rest.startsWith("ARP") || rest.startsWith("arp");
      packets.add(Packet.other(head, arp ? "arp" : "other", line.text(), line.number()));
      return;
    }
    String body = rest.substring(rest.indexOf(' ') + 1);
    Optional<PacketLine> read = Packet.read(head, body, line.text(), line.number());
    if (read.isPresent()) {
      packets.add(read.get());
    } else if (Packet.named(body)) {
      problems.add(line, "addresses or ports are names here: tcpdump must run with -nn");
    } else {
      packets.add(Packet.other(head, "other", line.text(), line.number()));
      waiting = body.startsWith("(") ? head : null;
    }
  }

  private void below(Line line) {
    Head head = waiting;
    if (head == null) {
      return; // more of a packet that is read already: options, a dump of its bytes
    }
    waiting = null;
    PacketLine above = packets.getLast();
    String whole = above.text() + " " + line.text().strip();
    Packet.read(head, line.text().strip(), whole, above.line())
        .ifPresent(packet -> packets.set(packets.size() - 1, packet));
  }
}
