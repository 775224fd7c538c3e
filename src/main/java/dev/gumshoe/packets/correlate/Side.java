package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Tcp;
import java.util.ArrayDeque;
import java.util.Optional;

/** What went one way in a flow at a point, counted as it passes by. */
final class Side {
  private static final int REMEMBERED = 4;

  private final ArrayDeque<Seen> recent = new ArrayDeque<>();

  long packets;
  long syns;
  long synAcks;
  long acks;
  long fins;
  long data;
  Optional<Seen> reset = Optional.empty();

  private boolean begun;

  /** Up to where all data was seen without a gap, modulo 2³². */
  int whole;

  /** Up to where the other side is told that its data came. */
  private int acked;

  private boolean acknowledges;

  /** Behind the data that was sent again last. */
  int repeatedTo;

  long repeated;

  /** Takes a packet; true where it is one that has been here already. */
  boolean again(Seen seen) {
    boolean again = recent.stream().anyMatch(seen::againAt);
    recent.addLast(seen);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
    if (!again) {
      count(seen);
    }
    return again;
  }

  private void count(Seen seen) {
    packets++;
    if (seen.ends().protocol() != Ends.TCP) {
      return;
    }
    syns += seen.syn() ? 1 : 0;
    synAcks += seen.synAck() ? 1 : 0;
    if (seen.has(Tcp.RST)) {
      reset = reset.isPresent() ? reset : Optional.of(seen);
      return;
    }
    fins += seen.has(Tcp.FIN) ? 1 : 0;
    data += seen.length() > 0 ? 1 : 0;
    if (seen.has(Tcp.ACK)) {
      acks += seen.synAck() ? 0 : 1;
      acked =
          acknowledges && acked - (int) seen.acknowledgement() > 0
              ? acked
              : (int) seen.acknowledgement();
      acknowledges = true;
    }
    progress(seen);
  }

  private void progress(Seen seen) {
    int from = (int) seen.sequence();
    if (!begun || seen.has(Tcp.SYN)) {
      begun = true;
      whole = seen.end();
    } else if (seen.length() > 0 && seen.end() - whole <= 0) {
      repeated++;
      repeatedTo = seen.end();
    } else if (from - whole <= 0) {
      whole = seen.end();
    }
  }

  /** Whether data up to here was seen, without a gap. */
  boolean has(int end) {
    return begun && whole - end >= 0;
  }

  /** Whether it says that data up to here came. */
  boolean confirms(int end) {
    return acknowledges && acked - end >= 0;
  }
}
