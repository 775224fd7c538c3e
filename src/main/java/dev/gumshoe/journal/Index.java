package dev.gumshoe.journal;

import dev.gumshoe.engine.SessionState;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading a whole journal told, so that it need not be read again: marks of its lines, and the
 * state now and then. It grows while lines are read.
 */
final class Index {
  /** So many events are folded at most to get a state. */
  static final int EVERY = 4_096;

  private final Marks marks;
  private final List<Snapshot> snapshots;
  private int untied;

  /** A state, as JSON, after so many events. */
  record Snapshot(int events, byte[] state) {}

  /** Of nothing yet. */
  Index() {
    this(new Marks(), new ArrayList<>(), 0);
  }

  /**
   * One that was kept.
   *
   * @param untied so many lines at the beginning are of version 1, whose hashes are those of all
   *     bytes up to there
   */
  Index(Marks marks, List<Snapshot> snapshots, int untied) {
    this.marks = marks;
    this.snapshots = new ArrayList<>(snapshots);
    this.untied = untied;
  }

  Marks marks() {
    return marks;
  }

  List<Snapshot> snapshots() {
    return snapshots;
  }

  int untied() {
    return untied;
  }

  /** Another line was read, and is of version 1. */
  void untie() {
    untied = marks.size();
  }

  /** Bytes of the lines that it speaks of. */
  long length() {
    return marks.size() == 0 ? 0 : marks.end(marks.size() - 1);
  }

  /** Where the journal stood after so many events, at least one. */
  Head head(int count) {
    return new Head(marks.hash(0), count, marks.hash(count - 1));
  }

  /** The last state that is kept of so many events or fewer. */
  Snapshot before(int count, EventCodec codec) {
    return snapshots.reversed().stream()
        .filter(snapshot -> snapshot.events() <= count)
        .findFirst()
        .orElseGet(() -> new Snapshot(0, codec.state(SessionState.EMPTY)));
  }

  /**
   * Keeps the state after all lines that were read so far; one that was the last until now only
   * where it is due anyway.
   */
  void keep(SessionState state, EventCodec codec) {
    snapshots.removeIf(snapshot -> snapshot.events() % EVERY != 0);
    snapshots.add(new Snapshot(marks.size(), codec.state(state)));
  }
}
