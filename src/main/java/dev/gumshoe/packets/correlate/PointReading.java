package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.file.RawPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was seen at a point, sorted into flows as it is read. */
final class PointReading {
  private static final int MOST_FLOWS = 20_000;
  private static final int MOST_STRAYS = 1_000;

  final PointFile file;
  final List<Flow> flows = new ArrayList<>();

  /** ICMP errors about packets that were not seen here. */
  final List<Seen> strays = new ArrayList<>();

  final Neighbours neighbours = new Neighbours();
  private final int point;
  private final Room room;
  private final Map<Ends, Flow> latest = new HashMap<>();
  private long packets;
  private long firstTime = Long.MAX_VALUE;
  private boolean encrypted;
  private String problem;

  /**
   * Whether packets came here whose inner checksum nobody had filled in, and were answered: then it
   * is no fault here.
   */
  boolean takesUnfilled;

  /** Packets of which nothing is kept. */
  long left;

  private PointReading(PointFile file, int point, Room room) {
    this.file = file;
    this.point = point;
    this.room = room;
    problem = file.problem();
  }

  /** Reads a file; that it cannot be read becomes a problem of the point. */
  static PointReading of(PointFile file, int point, Room room) {
    var reading = new PointReading(file, point, room);
    try (var capture = CaptureFile.open(file.path())) {
      var decoder = new Decoder();
      for (Optional<RawPacket> next = capture.next(); next.isPresent(); next = capture.next()) {
        reading.take(decoder.decode(next.get()));
      }
      capture.end();
      capture.problem().map(FileProblem::sentence).ifPresent(reading::problem);
    } catch (IOException e) {
      reading.problem("the packet capture cannot be read: " + file.path());
    }
    return reading;
  }

  /** What the point told itself comes first: it is nearer to the cause. */
  private void problem(String sentence) {
    problem = problem.isEmpty() ? sentence : problem + " " + sentence;
  }

  private void take(Decoded decoded) {
    packets++;
    long time = decoded.packet().time() + file.clockOffset();
    neighbours.take(decoded, time);
    firstTime = Math.min(firstTime, time);
    Optional<Seen> seen = SeenReader.read(decoded, point, file.clockOffset());
    if (seen.isPresent()) {
      encrypted |= seen.get().opaque();
      take(seen.get());
    } else {
      left++;
    }
  }

  private void take(Seen seen) {
    if (seen.quote().isPresent()) {
      error(seen, seen.quote().get());
      return;
    }
    Flow flow = latest(seen.ends());
    if (flow == null || flow.isOver(seen)) {
      if (flows.size() == MOST_FLOWS) {
        left++;
        return;
      }
      flow = new Flow(seen, room);
      flows.add(flow);
      latest.remove(seen.ends().reversed());
      latest.put(seen.ends(), flow);
    }
    flow.take(seen);
  }

  private void error(Seen error, Seen.Quote quote) {
    Flow flow = latest(quote.ends());
    if (flow != null) {
      flow.error(error, flow.ends.equals(quote.ends()));
    } else if (strays.size() < MOST_STRAYS) {
      strays.add(error);
    } else {
      left++;
    }
  }

  private @Nullable Flow latest(Ends ends) {
    Flow flow = latest.get(ends);
    return flow != null ? flow : latest.get(ends.reversed());
  }

  long packets() {
    return packets;
  }

  /** Of its first packet, by the operator's clock. */
  long firstTime() {
    return firstTime;
  }

  String problem() {
    return problem;
  }

  /** Why that a packet was not seen here proves nothing; empty where it does. */
  String doubt() {
    if (!problem.isEmpty()) {
      return problem;
    }
    if (file.droppedByKernel() > 0) {
      return "the kernel dropped %d packets that should have been captured there."
          .formatted(file.droppedByKernel());
    }
    return encrypted ? "what passes there is encrypted, and may be anything." : "";
  }
}
