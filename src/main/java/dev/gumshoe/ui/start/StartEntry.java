package dev.gumshoe.ui.start;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.ui.SavedSession;
import java.util.List;

/** Something to begin with. */
sealed interface StartEntry {
  /** One line. */
  String title();

  /** What else there is to say, a line each. */
  List<String> details();

  /** A flow on the operator's own nodes. */
  record OfFlow(Flow flow) implements StartEntry {
    @Override
    public String title() {
      return flow.title();
    }

    @Override
    public List<String> details() {
      return flow.symptoms().stream().map(symptom -> "·  " + symptom).toList();
    }
  }

  /** A case to practise on. */
  record OfCase(Flow flow, Case exercise) implements StartEntry {
    @Override
    public String title() {
      return exercise.title();
    }

    @Override
    public List<String> details() {
      return List.of(flow.title());
    }
  }

  /** A session that was kept. */
  record OfSession(SavedSession session, String when) implements StartEntry {
    @Override
    public String title() {
      return (session.concluded() ? "■ " : "▶ ") + session.flow();
    }

    @Override
    public List<String> details() {
      return List.of(when + "  ·  " + session.ending());
    }
  }
}
