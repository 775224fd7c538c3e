package dev.gumshoe.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Next;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.Session;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.walk.RecordedWalk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayModelTest {
  @TempDir Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private @Nullable Runnable next;
  private ReplayModel model;

  @BeforeEach
  void record() throws Exception {
    try (Session session = RecordedWalk.session("source-kube-mark-drop", folder.resolve("s"))) {
      while (!(session.advance() instanceof Next.Done)) {
        session.accept();
      }
      var read =
          new ReadSession(
              session.flow(), JournalReader.read(folder.resolve("s")), Optional.empty());
      model = new ReplayModel(read, this::wait, ZoneOffset.UTC);
    }
  }

  private Runnable wait(Duration wait, Runnable action) {
    waits.add(wait);
    next = action;
    return () -> next = null;
  }

  private void tick() {
    Runnable due = next;
    assertThat(due).isNotNull();
    next = null;
    if (due != null) {
      due.run();
    }
  }

  @Test
  void itPlaysEventByEventToTheEndAndStops() {
    model.playOrPause();
    while (next != null) {
      tick();
    }
    assertThat(model.position()).isEqualTo(model.length());
    assertThat(model.playing().get()).isFalse();
    assertThat(model.sight().next()).isInstanceOf(Next.Done.class);
    assertThat(waits)
        .hasSize(model.length() - 1)
        .allMatch(w -> w.compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  void aPauseForgetsTheNextEvent() {
    model.playOrPause();
    tick();
    model.playOrPause();
    assertThat(next).isNull();
    assertThat(model.position()).isEqualTo(2);
    assertThat(model.playing().get()).isFalse();
  }

  @Test
  void jumpsGoFromDecisionToDecisionAndStayInside() {
    model.nextDecision();
    int first = model.position();
    assertThat(model.words()).contains("Branch taken → Which mode does kube-proxy run in?");
    model.nextDecision();
    assertThat(model.position()).isGreaterThan(first);
    model.previousDecision();
    assertThat(model.position()).isEqualTo(first);
    model.previousDecision();
    assertThat(model.position()).isEqualTo(1);
    model.jump(1_000_000);
    assertThat(model.position()).isEqualTo(model.length());
  }

  @Test
  void playAtTheEndBeginsAnew() {
    model.jump(model.length());
    model.playOrPause();
    assertThat(model.position()).isEqualTo(1);
    assertThat(model.playing().get()).isTrue();
  }
}
