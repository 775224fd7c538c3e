package dev.gumshoe.session;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import java.util.Optional;

/** The flow of a session as it was when the session began, which is what its events speak of. */
public final class KeptFlow {
  private KeptFlow() {}

  /**
   * The flow that a journal keeps.
   *
   * @throws SessionException with a sentence, when this Gumshoe does not accept it
   */
  public static Flow of(Journal journal) {
    var problems = new Problems();
    var source = new Source("the session's own flow", journal.start().flowText());
    Optional<Flow> flow = Catalog.check(source, problems);
    return flow.orElseThrow(
        () ->
            new SessionException(
                "The flow that is kept in %s is not accepted by this Gumshoe: %s."
                    .formatted(journal.session(), problems.sorted().getFirst().message())));
  }
}
