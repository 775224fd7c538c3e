package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the operator does in whatever case: the session stands where its journal says. */
class RandomMovesTest {
  private static final long SEED = Long.getLong("gumshoe.seed", 20_261_122L);
  private static final int MOVES = 25;

  /** Of each flow. */
  private static final int CASES = 12;

  @TempDir private Path folder;

  static Stream<Arguments> cases() throws IOException {
    return ShippedFlows.all().entries().stream()
        .flatMap(entry -> some(entry).map(one -> Arguments.of(one.id(), entry, one)));
  }

  /** Cases of a flow, by chance: another seed takes others. */
  private static Stream<Case> some(CatalogEntry entry) {
    var shuffled = new ArrayList<>(entry.cases());
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.stream().limit(CASES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void stateIsTheFoldOfTheJournal(String id, CatalogEntry entry, Case tried) throws Exception {
    var random = new Random(SEED + id.hashCode());
    Path place = folder.resolve("s");
    var writer = JournalWriter.create(place, Clock.systemUTC());
    var inputs = SessionInputs.of(entry.flow(), tried.inputs());
    SessionState end;
    try (Session session =
        Session.begin(entry.flow(), inputs, new CaseTargets(tried), writer, "test")) {
      for (int move = 0; move < MOVES; move++) {
        move(session, session.advance(), random);
      }
      end = session.state();
      assertThat(Conclusions.of(entry.flow(), end).isPresent())
          .isEqualTo(end.finding().isPresent());
    }
    Journal journal = JournalReader.read(place);
    assertThat(SessionState.of(journal.events())).as("seed " + SEED).isEqualTo(end);
    try (Session again =
        Session.resume(
            entry.flow(),
            journal,
            new CaseTargets(tried),
            JournalWriter.reopen(journal, Clock.systemUTC()),
            "test")) {
      assertThat(again.state().path()).isEqualTo(end.path());
      assertThat(again.state().finding()).isEqualTo(end.finding());
      again.advance();
    }
  }

  private static void move(Session session, Next next, Random random) {
    List<String> path = session.state().path().stream().map(Visit::step).toList();
    switch (random.nextInt(6)) {
      case 0 -> session.stepBack(path.get(random.nextInt(path.size())));
      case 1 -> session.runAgain();
      case 2 -> session.note("note \u001b[2J");
      case 3 -> session.take(random.nextInt(session.choices().size()), "overruled");
      default -> {
        if (next instanceof Next.Propose) {
          session.accept();
        } else {
          session.take(random.nextInt(session.choices().size()), "");
        }
      }
    }
  }
}
