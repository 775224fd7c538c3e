package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with targets that wait: stopping, going on, closing, opening again. */
class StoppedSessionTest {
  @TempDir private Path folder;
  private final AtomicReference<Target> target = new AtomicReference<>(new Answering());
  private final Flow flow;

  StoppedSessionTest() throws Exception {
    var problems = new Problems();
    String text = Files.readString(Path.of("src/test/resources/lint/good/flow.yaml"));
    flow = Catalog.check(new Source("flow.yaml", text), problems).orElseThrow();
  }

  @BeforeEach
  void noInterruptIsLeftOver() {
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Answers at once. */
  private static class Answering implements Target {
    @Override
    public String label() {
      return "test";
    }

    @Override
    public Capture run(Command command) throws InterruptedException {
      String text =
          command.argv().getFirst().equals("lsmod")
              ? "Module Size Used by\nip_vs 1 0\n"
              : "10.96.0.1 via 10.0.0.1 dev eth0 src 10.0.0.2 uid 0 \n    cache \n";
      return captured(command, new Ending.Exited(0), text);
    }

    static Capture captured(Command command, Ending ending, String text) {
      return new Capture(
          "test",
          command.argv(),
          Instant.EPOCH,
          Duration.ZERO,
          ending,
          Output.whole(text),
          Output.EMPTY);
    }

    @Override
    public void close() {}
  }

  /** Never answers to lsmod, and answers other commands at once. */
  private static final class Waiting extends Answering {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public Capture run(Command command) throws InterruptedException {
      if (command.argv().getFirst().equals("lsmod")) {
        asked.countDown();
        never.await();
      }
      return super.run(command);
    }
  }

  private final class OneTarget implements TargetSource {
    @Override
    public Supply supply(Role role, Map<String, Target> targets) {
      return new Supply.Supplied(new Forwarding(), "a test");
    }

    @Override
    public void close() {}
  }

  private final class Forwarding extends Answering {
    @Override
    public Capture run(Command command) throws InterruptedException {
      return target.get().run(command);
    }
  }

  private Session begin(Path session) throws Exception {
    return Session.begin(
        flow,
        SessionInputs.of(flow, Map.of()),
        new OneTarget(),
        JournalWriter.create(session, Clock.systemUTC()),
        "test");
  }

  private Session reopen(Path session) throws Exception {
    Journal journal = JournalReader.read(session);
    return Session.resume(
        flow, journal, new OneTarget(), JournalWriter.reopen(journal, Clock.systemUTC()), "test");
  }

  private static List<Event> events(Path session) throws Exception {
    return JournalReader.read(session).events().stream().map(Stamped::event).toList();
  }

  private static FutureTask<Next> inBackground(Session session) {
    var walk = new FutureTask<>(session::advance);
    Thread.ofVirtual().start(walk);
    return walk;
  }

  private static void assertStopped(FutureTask<Next> walk) {
    assertThatThrownBy(walk::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void goingOnRunsTheStoppedProbesAgainAndOnlyThose() throws Exception {
    var waiting = new Waiting();
    target.set(waiting);
    Path folderOfSession = folder.resolve("s");
    try (Session session = begin(folderOfSession)) {
      FutureTask<Next> walk = inBackground(session);
      waiting.asked.await();
      session.cancel();
      session.cancel();
      assertStopped(walk);
      assertThat(events(folderOfSession).getLast()).isEqualTo(new Event.Stopped("look"));
      assertThat(session.next()).isInstanceOf(Next.Run.class);

      target.set(new Answering());
      assertThat(session.advance()).isInstanceOf(Next.Propose.class);
      session.accept();
      assertThat(session.advance()).isInstanceOf(Next.Ask.class);
      assertThat(SessionState.of(JournalReader.read(folderOfSession).events()))
          .isEqualTo(session.state());
    }
    assertThat(events(folderOfSession))
        .filteredOn(event -> event instanceof Event.ProbeStarted p && p.gather().equals("modules"))
        .hasSize(2);
  }

  @Test
  void closingStopsAndIsWrittenAndOpeningGoesOn() throws Exception {
    var waiting = new Waiting();
    target.set(waiting);
    Path place = folder.resolve("s");
    Session session = begin(place);
    FutureTask<Next> walk = inBackground(session);
    waiting.asked.await();
    session.close();
    assertStopped(walk);
    assertThat(events(place).getLast()).isEqualTo(new Event.Stopped("look"));

    target.set(new Answering());
    try (Session again = reopen(place)) {
      assertThat(again.advance()).isInstanceOf(Next.Propose.class);
    }
  }

  @Test
  void lostConnectionIsTriedAgainAfterOpening() throws Exception {
    target.set(
        new Answering() {
          @Override
          public Capture run(Command command) {
            return captured(command, new Ending.NotRun(Why.NOT_CONNECTED, "lost"), "");
          }
        });
    Path place = folder.resolve("s");
    try (Session session = begin(place)) {
      assertThat(session.advance()).isInstanceOf(Next.Propose.class);
      assertThat(session.state().scope().evidence().get("modules"))
          .isInstanceOf(Answer.Unknown.class);
    }
    target.set(new Answering());
    try (Session again = reopen(place)) {
      assertThat(again.advance()).isInstanceOf(Next.Propose.class);
      assertThat(again.state().scope().evidence().get("modules")).isInstanceOf(Answer.Known.class);
    }
  }

  @Test
  void probesOfOneStepRunAtTheSameTime() throws Exception {
    var both = new CyclicBarrier(2);
    target.set(
        new Answering() {
          @Override
          public Capture run(Command command) throws InterruptedException {
            try {
              both.await();
            } catch (BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
            return super.run(command);
          }
        });
    try (Session session = begin(folder.resolve("s"))) {
      assertThat(session.advance()).isInstanceOf(Next.Propose.class);
    }
  }

  @Test
  void operatorNotesGoesBackRunsAgainAndOverrules() throws Exception {
    Path place = folder.resolve("s");
    try (Session session = begin(place)) {
      session.advance();
      session.note("a note");
      session.take(1, "I know better");
      assertThat(session.advance()).isInstanceOf(Next.Done.class);
      session.stepBack("look");
      session.runAgain();
      assertThat(session.advance()).isInstanceOf(Next.Propose.class);
      session.accept();
      assertThat(session.advance()).isInstanceOf(Next.Ask.class);
      session.take(1, "");
      assertThat(((Next.Done) session.advance()).finding().id()).isEqualTo("fine");
      List<Stamped> events = JournalReader.read(place).events();
      assertThat(events).extracting(Stamped::event).contains(new Event.NoteAdded("look", "a note"));
      assertThat(SessionState.of(events)).isEqualTo(session.state());
    }
  }

  @Test
  void secretsThatTheOperatorPastesAreNotKept() throws Exception {
    Path place = folder.resolve("s");
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    try (Session session = begin(place)) {
      session.advance();
      session.note("tried with Authorization: Bearer " + secret);
      session.take(1, "password=" + secret + " is old");
    }
    assertThat(Files.readString(place.resolve(Journal.FILE)))
        .contains("tried with Authorization: ", "is old")
        .doesNotContain(secret);
  }

  @Test
  void roleThatNothingFilledIsLookedForAgain() throws Exception {
    var filled = new AtomicReference<>(false);
    TargetSource source =
        new TargetSource() {
          @Override
          public Supply supply(Role role, Map<String, Target> targets) {
            return filled.get()
                ? new Supply.Supplied(new Answering(), "a test")
                : new Supply.NotSupplied(Why.NO_TARGET, "not there");
          }

          @Override
          public void close() {}
        };
    var writer = JournalWriter.create(folder.resolve("s"), Clock.systemUTC());
    try (Session session =
        Session.begin(flow, SessionInputs.of(flow, Map.of()), source, writer, "test")) {
      session.advance();
      assertThat(session.state().roles()).hasSize(2);
      filled.set(true);
      session.runAgain();
      session.advance();
      assertThat(session.state().scope().evidence().values())
          .allMatch(Answer.Known.class::isInstance);
    }
  }
}
