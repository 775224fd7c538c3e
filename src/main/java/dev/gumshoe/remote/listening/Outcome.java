package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes of a tcpdump's end what is told of its point. */
record Outcome(
    Point point,
    ListeningPlan plan,
    Prepared.Ready ready,
    String command,
    Path file,
    Instant tried) {
  /** {@code timeout}'s status when the time was over (timeout(1)). */
  private static final int TIMEOUT = 124;

  /** How it came out; a file without anything in it is taken away. */
  PointHeard of(Ending ending, Optional<Stopped> reason, Ear ear) throws IOException {
    Instant ended = Instant.now();
    Stopped stopped = stopped(ending, reason, ear);
    Optional<Problem> problem =
        stopped == Stopped.FAILED ? Optional.of(problem(ending, ear)) : Optional.empty();
    boolean kept = ear.file().bytes() > 0;
    if (!kept) {
      Files.deleteIfExists(file);
    }
    return new PointHeard(
        point.name(),
        point.node().label(),
        command,
        ready.device().name(),
        ready.clock(),
        kept ? Optional.of(file) : Optional.empty(),
        ear.file().packets(),
        ear.file().bytes(),
        ear.said().counts(),
        ear.since().orElse(tried),
        ended,
        stopped,
        problem);
  }

  /** What is told of a point at which tcpdump was not even started. */
  static PointHeard failed(Point point, Prepared prepared, Problem problem) {
    return notHeard(point, prepared, Stopped.FAILED, Optional.of(problem));
  }

  /** What is told of a point when the plan was cancelled before anything was started. */
  static PointHeard cancelled(Point point) {
    Prepared nothing = new Prepared.Not(new Problem(Why.CANCELLED, ""), Optional.empty());
    return notHeard(point, nothing, Stopped.OPERATOR, Optional.empty());
  }

  private static PointHeard notHeard(
      Point point, Prepared prepared, Stopped stopped, Optional<Problem> problem) {
    Instant now = Instant.now();
    return new PointHeard(
        point.name(),
        point.node().label(),
        "",
        "",
        prepared.clock(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        now,
        now,
        stopped,
        problem);
  }

  private Stopped stopped(Ending ending, Optional<Stopped> reason, Ear ear) {
    return switch (ending) {
      case Ending.Exited(int status) -> reason.orElseGet(() -> byItself(status, ear));
      case Ending.Signalled _ -> reason.orElse(Stopped.FAILED);
      case Ending.Cancelled _, Ending.NotRun _, Ending.TimedOut _ ->
          reason.filter(Stopped.OPERATOR::equals).orElse(Stopped.FAILED);
    };
  }

  private Stopped byItself(int status, Ear ear) {
    if (ear.since().isEmpty()) {
      return Stopped.FAILED;
    }
    if (status == 0 && ear.file().packets() >= plan.limits().packets()) {
      return Stopped.PACKETS;
    }
    return status == TIMEOUT ? Stopped.TIME : Stopped.FAILED;
  }

  private Problem problem(Ending ending, Ear ear) {
    Failing failing =
        new Failing(point.node().label(), point.where(), ready.device().name(), plan.filter());
    if (ear.since().isEmpty() && ending instanceof Ending.TimedOut) {
      return failing.silent(ear.said());
    }
    Problem problem = failing.of(ending, ear.since().isPresent(), ear.said());
    return problem.why() == Why.NOT_CONNECTED && ear.file().bytes() > 0
        ? new Problem(problem.why(), problem.sentence() + " What was captured until then is kept.")
        : problem;
  }
}
