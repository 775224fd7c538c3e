package dev.gumshoe.report;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.ShellWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stay of the walk at a step, while the events are read. */
final class Stay {
  /** So many runs that decide nothing any more are told one by one: the latest. */
  private static final int EARLIER = 50;

  private final String step;
  private final Instant at;
  private final Words words;
  private final Map<Key, Sent> sent = new LinkedHashMap<>();
  private final List<ProbeRun> runs = new ArrayList<>();
  private final Deque<ProbeRun> earlier = new ArrayDeque<>();
  private final Listened packets;
  private final Map<String, RuleDifference.Read> rules = new LinkedHashMap<>();
  private Optional<WalkedStep.Taken> taken = Optional.empty();
  private long leftOut;
  private boolean undone;

  private record Key(String gather, int attempt) {}

  private record Sent(Instant at, Event.ProbeStarted probe) {
    ProbeRun lost(String words) {
      return new ProbeRun(
          probe.gather(),
          probe.command(),
          probe.target(),
          at,
          Duration.ZERO,
          words,
          words,
          false,
          Excerpt.EMPTY,
          Excerpt.EMPTY);
    }
  }

  Stay(String step, Instant at, Words words) {
    this.step = step;
    this.at = at;
    this.words = words;
    this.packets = new Listened(words);
  }

  String step() {
    return step;
  }

  boolean undone() {
    return undone;
  }

  void sent(Instant when, Event.ProbeStarted probe) {
    Sent earlier = sent.put(new Key(probe.gather(), probe.attempt()), new Sent(when, probe));
    if (earlier != null) {
      runs.add(earlier.lost(words.say("run.lost")));
    }
  }

  void came(Instant when, Event.ProbeEnded probe) {
    Capture capture = probe.capture();
    RuleDifference.Read.of(probe)
        .ifPresentOrElse(
            read -> rules.put(probe.gather(), read), () -> rules.remove(probe.gather()));
    Sent order = sent.remove(new Key(probe.gather(), probe.attempt()));
    runs.add(
        new ProbeRun(
            probe.gather(),
            order == null ? ShellWords.join(capture.argv()) : order.probe().command(),
            capture.target(),
            when,
            capture.took(),
            words.of(capture.ending()),
            words.of(probe.answer()),
            false,
            Excerpt.of(capture.stdout()),
            Excerpt.of(capture.stderr())));
  }

  void skipped(Instant when, Event.ProbeSkipped probe) {
    runs.add(
        new ProbeRun(
            probe.gather(),
            "",
            "",
            when,
            Duration.ZERO,
            words.say("run.not-sent"),
            words.of(probe.answer()),
            false,
            Excerpt.EMPTY,
            Excerpt.EMPTY));
  }

  void sent(Instant when, Event.PacketsStarted captures) {
    packets.sent(when, captures);
  }

  void sent(Instant when, Event.PointStarted point) {
    packets.sent(when, point);
  }

  void came(Instant when, Event.PacketsEnded captures) {
    packets.came(when, captures);
  }

  void decided(WalkedStep.Taken branch) {
    taken = Optional.of(branch);
  }

  /** The walk came back to this step: its branch is open again. */
  void reopen() {
    taken = Optional.empty();
  }

  void undo() {
    undone = true;
  }

  /** The probes are run again: what came before decides nothing any more. */
  void supersede() {
    runs.forEach(run -> earlier.add(superseded(run)));
    runs.clear();
    while (earlier.size() > EARLIER) {
      earlier.remove();
      leftOut++;
    }
    packets.supersede();
    rules.clear();
    taken = Optional.empty();
  }

  private static ProbeRun superseded(ProbeRun run) {
    return new ProbeRun(
        run.gather(),
        run.command(),
        run.target(),
        run.at(),
        run.took(),
        run.ending(),
        run.answer(),
        true,
        run.stdout(),
        run.stderr());
  }

  /** What stands for runs that are not told one by one. */
  private ProbeRun others() {
    String left = words.say("run.earlier-left-out", leftOut);
    return new ProbeRun(
        words.say("run.earlier"),
        "",
        "",
        at,
        Duration.ZERO,
        left,
        left,
        false,
        Excerpt.EMPTY,
        Excerpt.EMPTY);
  }

  WalkedStep asWalked(String title) {
    var all = new ArrayList<ProbeRun>();
    if (leftOut > 0) {
      all.add(others());
    }
    all.addAll(earlier);
    all.addAll(runs);
    sent.values().forEach(open -> all.add(open.lost(words.say("run.lost"))));
    return new WalkedStep(
        step, title, at, all, packets.all(), RuleDifference.between(rules.values()), taken);
  }
}
