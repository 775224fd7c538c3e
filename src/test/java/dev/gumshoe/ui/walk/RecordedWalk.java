package dev.gumshoe.ui.walk;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.session.CaseTargets;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import java.nio.file.Path;
import java.time.Clock;

/** Sessions on the recorded nodes of shipped cases, for tests of view models. */
public final class RecordedWalk {
  private RecordedWalk() {}

  /** A session of the flow on Services on this case, not advanced yet. */
  public static Session session(String exercise, Path folder) throws Exception {
    CatalogEntry entry = ShippedFlows.of("service-vip-unreachable");
    Case recorded = entry.find(exercise).orElseThrow();
    return Session.begin(
        entry.flow(),
        SessionInputs.of(entry.flow(), recorded.inputs()),
        new CaseTargets(recorded),
        JournalWriter.create(folder, Clock.systemUTC()),
        "test");
  }
}
