package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.Path;
import dev.gumshoe.netfilter.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A packet that was sent, with what the kernel did and what we say.
 *
 * @param told the packet as our walk was told of it
 * @param agreed the way of ours that the kernel took; empty for a mismatch
 * @param differences of each of our ways from the kernel's
 */
record Seen(
    Shot shot,
    String told,
    Observed observed,
    Walk walk,
    Optional<Path> agreed,
    List<List<String>> differences) {
  /**
   * Whether a connection is known now that another packet may belong to, with nothing translated.
   */
  boolean followable() {
    return observed.tracked()
        && agreed.map(path -> is(path.packet().connection().state())).orElse(false)
        && observed.seen("out").isPresent() != observed.seen("in").isPresent()
        && observed.end().map(end -> unchanged(end.packet())).orElse(false);
  }

  private static boolean is(Value<ConnectionState> state) {
    return state.isKnownAs(ConnectionState.NEW) || state.isKnownAs(ConnectionState.ESTABLISHED);
  }

  private boolean unchanged(Datagram end) {
    Datagram sent = Datagram.read(Frames.packet(shot));
    boolean toOne = !sent.destination().matches("255\\..*|224\\..*");
    return toOne && end.equals(sent);
  }

  /**
   * The mark of its connection afterwards. It is not seen: where ways that agree with the kernel
   * leave different ones, it is not known.
   */
  String connmark() {
    List<String> marks =
        IntStream.range(0, walk.paths().size())
            .filter(way -> differences.get(way).isEmpty())
            .mapToObj(way -> walk.paths().get(way).packet().connection().mark().toString())
            .distinct()
            .toList();
    return marks.size() == 1 ? marks.getFirst() : "?";
  }
}
