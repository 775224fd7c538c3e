package dev.gumshoe.session;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A real session on a target that answers at once, and as much as makes an attachment of each
 * answer. As a process it walks round and round until it is killed, and prints each event that the
 * screen would show: {@code RoundWalk FOLDER}; with {@code end} after it, it walks to the end once.
 */
public final class RoundWalk {
  private static final int NOISE = 60_000;

  private RoundWalk() {}

  /** Walks. */
  public static void main(String[] args) throws Exception {
    Session session = open(Path.of(args[0]));
    session.listen((stamped, _) -> System.out.println(shown(stamped)));
    boolean once = args.length > 1;
    while (toTheEnd(session) instanceof Next.Done && !once) {
      session.note("Once more.");
      session.stepBack("first");
      session.runAgain();
    }
    session.close();
  }

  /** What is printed of an event. */
  static String shown(Stamped stamped) {
    return stamped.sequence() + " " + stamped.at() + " " + stamped.event().getClass().getName();
  }

  /** Begins a session there, or goes on with it. */
  static Session open(Path folder) throws IOException, JournalException {
    Clock clock = Clock.systemUTC();
    if (!JournalReader.begun(folder)) {
      return Session.begin(
          flow(), Map.of(), new Nodes(), JournalWriter.create(folder, clock), "test");
    }
    Journal journal = JournalReader.read(folder);
    return Session.resume(
        KeptFlow.of(journal), journal, new Nodes(), JournalWriter.reopen(journal, clock), "test");
  }

  private static Flow flow() throws IOException {
    var problems = new Problems();
    String text = Files.readString(Path.of("src/test/resources/session/rounds.yaml"));
    return Catalog.check(new Source("rounds.yaml", text), problems)
        .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
  }

  /** Follows the rules; gives what there is to do then. */
  static Next toTheEnd(Session session) throws InterruptedException {
    Next next = session.advance();
    while (next instanceof Next.Propose) {
      session.accept();
      next = session.advance();
    }
    return next;
  }

  private static final class Nodes implements TargetSource {
    @Override
    public Supply supply(Role role, Map<String, Target> targets) {
      return new Supply.Supplied(new Answering(), "a test");
    }

    @Override
    public void close() {}
  }

  private static final class Answering implements Target {
    @Override
    public String label() {
      return "node-1";
    }

    @Override
    public Capture run(Command command) {
      String noise = "warning %d\n".formatted(System.nanoTime()).repeat(NOISE / 20);
      return new Capture(
          label(),
          command.argv(),
          Instant.now(),
          Duration.ZERO,
          new Ending.Exited(0),
          Output.whole(command.argv().getLast() + " = 0\n"),
          Output.whole(noise));
    }

    @Override
    public void close() {}
  }
}
