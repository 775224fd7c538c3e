package dev.gumshoe.ui.start;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.ui.SavedSession;

/** Something to begin with. */
sealed interface StartEntry {
  /** One line. */
  String title();

  /** A second line. */
  String detail();

  /** A flow on the operator's own nodes. */
  record OfFlow(Flow flow) implements StartEntry {
    @Override
    public String title() {
      return flow.title();
    }

    @Override
    public String detail() {
      return String.join("  ·  ", flow.symptoms());
    }
  }

  /** A case to practise on. */
  record OfCase(Flow flow, Case exercise) implements StartEntry {
    @Override
    public String title() {
      return exercise.title();
    }

    @Override
    public String detail() {
      return flow.title();
    }
  }

  /** A session that was kept. */
  record OfSession(SavedSession session, String when) implements StartEntry {
    @Override
    public String title() {
      return (session.concluded() ? "■ " : "▶ ") + session.flow();
    }

    @Override
    public String detail() {
      return when + "  ·  " + session.ending();
    }
  }
}
