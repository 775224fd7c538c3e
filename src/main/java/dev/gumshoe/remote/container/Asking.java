package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the short read-only commands that finding a container needs, as root. */
final class Asking {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private final Target node;

  Asking(Target node) {
    this.node = node;
  }

  Capture run(List<String> prefix, String... more) throws InterruptedException {
    List<String> argv = new ArrayList<>(prefix);
    argv.addAll(List.of(more));
    return node.run(Command.of(argv, Privilege.ROOT).within(LIMIT));
  }

  /** Why a capture holds no list; empty when it ended well. */
  static Optional<Listing> failure(Capture capture) {
    Optional<Answer.Unknown> unknown = Failures.of(capture);
    if (unknown.isPresent() && unknown.get().why() == Why.TOOL_MISSING) {
      return Optional.of(new Listing.Absent());
    }
    if (unknown.isPresent()) {
      return Optional.of(new Listing.Failed(unknown.get().why(), unknown.get().detail()));
    }
    if (capture.ending().equals(new Ending.Exited(0))) {
      return Optional.empty();
    }
    String said = capture.stderr().text().strip();
    String last = said.lines().reduce((_, line) -> line).orElse("it said nothing");
    return Optional.of(new Listing.Failed(Why.FAILED, capture.argv().getFirst() + ": " + last));
  }

  /** Those of these paths that are there. */
  List<String> existing(List<String> paths) throws InterruptedException {
    List<String> argv = new ArrayList<>(List.of("ls", "-d", "--"));
    argv.addAll(paths);
    List<String> found = run(argv).stdout().text().lines().toList();
    return paths.stream().filter(found::contains).toList();
  }
}
