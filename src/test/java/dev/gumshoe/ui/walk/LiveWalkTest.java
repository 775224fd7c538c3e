package dev.gumshoe.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.SmallDisk;
import dev.gumshoe.session.Session;
import dev.gumshoe.ui.Backstage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveWalkTest {
  @TempDir Path folder;

  private LiveWalk walk(String exercise) throws Exception {
    return walk(RecordedWalk.session(exercise, folder.resolve("s")));
  }

  private static LiveWalk walk(Session session) {
    return new LiveWalk(
        session, Instant.EPOCH, new Backstage(Backstage.Spawner.IN_PLACE, Runnable::run));
  }

  @Test
  void itStopsWhereAPersonIsToDecide() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    Sight sight = walk.sight().get();
    assertThat(sight.next()).isInstanceOf(Next.Propose.class);
    assertThat(sight.busy()).isFalse();
    assertThat(sight.choices()).hasSize(3);
    assertThat(sight.state().path()).hasSize(1);
  }

  @Test
  void aStepIsShownWithItsEvidenceAndTheLinesThatDecide() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    while (walk.sight().get().state().path().size() < 6) {
      walk.goOn();
    }
    StepShown step = StepShown.of(walk.sight().get(), 5);
    assertThat(step.step().id()).isEqualTo("connections");
    assertThat(step.evidence()).hasSize(1);
    assertThat(step.evidence().getFirst().status()).isEqualTo("✓ read");
    assertThat(step.evidence().getFirst().deciding()).isNotEmpty();
  }

  @Test
  void thePathSaysWhatWasDecidedAndWhatIsAhead() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    walk.goOn();
    List<PathLine> lines = PathLine.of(walk.sight().get());
    assertThat(lines)
        .startsWith(
            new PathLine(PathLine.Kind.HEADING, "Path so far", "", -1),
            new PathLine(
                PathLine.Kind.DONE,
                "1  Does the Service answer from this node?",
                "→ Which mode does kube-proxy run in?",
                0),
            new PathLine(PathLine.Kind.CURRENT, "2  Which mode does kube-proxy run in?", "", 1));
    assertThat(lines).filteredOn(line -> line.kind() == PathLine.Kind.AHEAD).isNotEmpty();
  }

  @Test
  void anotherBranchIsTakenWithItsReason() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    walk.take(0, "I saw it answer");
    Decision decision = walk.sight().get().state().path().getFirst().decision().orElseThrow();
    assertThat(decision.by()).isEqualTo(Decision.By.OPERATOR);
    assertThat(decision.reason()).isEqualTo("I saw it answer");
  }

  @Test
  void stepBackUndoesADecisionAndNotesAreKept() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    walk.goOn();
    walk.note("looks odd");
    walk.stepBack("answers");
    Sight sight = walk.sight().get();
    assertThat(sight.state().path()).hasSize(1);
    assertThat(sight.next()).isInstanceOf(Next.Propose.class);
    assertThat(JournalReader.read(folder.resolve("s")).events())
        .extracting(Stamped::event)
        .filteredOn(Event.NoteAdded.class::isInstance)
        .extracting("text")
        .containsExactly("looks odd");
  }

  @Test
  void whileSomethingRunsNoOtherMoveBegins() throws Exception {
    Queue<Runnable> later = new ArrayDeque<>();
    Session session = RecordedWalk.session("source-kube-mark-drop", folder.resolve("s"));
    var walk =
        new LiveWalk(
            session,
            Instant.EPOCH,
            new Backstage(
                (_, work) -> {
                  later.add(work);
                  return () -> {};
                },
                Runnable::run));
    walk.begin();
    walk.goOn();
    walk.runAgain();
    assertThat(later).hasSize(1);
    assertThat(walk.sight().get().busy()).isTrue();
    later.remove().run();
    assertThat(walk.sight().get().state().path()).hasSize(1);
  }

  /** Wherever it is full: what was shown stays on the screen, and with space the walk goes on. */
  @ParameterizedTest
  @ValueSource(ints = {76, 80, 84, 88, 92, 96})
  void fullDiskIsToldBesideWhatWasShown(int kibibytes) throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), kibibytes)) {
      Session session = RecordedWalk.session("source-kube-mark-drop", disk.place().resolve("s"));
      LiveWalk walk = walk(session);
      walk.begin();
      Sight before = walk.sight().get();
      while (walk.sight().get().trouble().isEmpty()) {
        before = walk.sight().get();
        assertThat(before.next()).isInstanceOf(Next.Propose.class);
        walk.goOn();
      }
      Sight full = walk.sight().get();
      assertThat(full.trouble())
          .endsWith(
              "No space left on device. Free some space there, and go on. What was shown so far is kept.");
      assertThat(full.busy()).isFalse();
      assertThat(full.inFlight()).isEmpty();
      assertThat(steps(full)).startsWith(steps(before).toArray(String[]::new));
      disk.grow(10_000);
      goToTheEnd(walk);
      assertThat(JournalReader.read(disk.place().resolve("s")).state())
          .isEqualTo(walk.sight().get().state());
      session.close();
    }
  }

  @Test
  void folderThatIsMovedAwayIsToldAndPutBackItGoesOn() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    walk.goOn();
    Sight before = walk.sight().get();
    Files.move(folder.resolve("s"), folder.resolve("away"));
    walk.goOn();
    assertThat(walk.sight().get().trouble())
        .contains("journal.jsonl cannot be written: it is not there any more")
        .contains("Put it back and go on");
    assertThat(walk.sight().get().state()).isEqualTo(before.state());
    assertThat(folder.resolve("s")).doesNotExist();
    walk.note("kept in mind");
    assertThat(walk.sight().get().trouble()).contains("it is not there any more");
    Files.move(folder.resolve("away"), folder.resolve("s"));
    goToTheEnd(walk);
    walk.close();
    assertThat(JournalReader.read(folder.resolve("s")).state())
        .isEqualTo(walk.sight().get().state());
  }

  private static void goToTheEnd(LiveWalk walk) {
    while (!(walk.sight().get().next() instanceof Next.Done)) {
      walk.goOn();
      assertThat(walk.sight().get().trouble()).isEmpty();
    }
  }

  private static List<String> steps(Sight sight) {
    return sight.state().path().stream().map(Visit::step).toList();
  }

  @Test
  void theWholeWalkReplaysToTheSameSights() throws Exception {
    LiveWalk walk = walk("source-kube-mark-drop");
    walk.begin();
    while (!(walk.sight().get().next() instanceof Next.Done)) {
      walk.goOn();
    }
    walk.close();
    var journal = JournalReader.read(folder.resolve("s"));
    Sight replayed =
        Sight.of(walk.sight().get().flow(), journal, journal.state(), journal.events().size());
    assertThat(replayed.state()).isEqualTo(walk.sight().get().state());
    assertThat(PathLine.of(replayed)).isEqualTo(PathLine.of(walk.sight().get()));
  }
}
