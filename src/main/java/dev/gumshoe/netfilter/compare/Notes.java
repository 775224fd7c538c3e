package dev.gumshoe.netfilter.compare;

import java.util.Comparator;
import java.util.List;

/** All that is known of what differences mean. */
final class Notes {
  private static final int MOST = 30;

  private static final List<Explanation> ALL =
      List.of(
          new EmptySide(),
          new UnmetJump(),
          new OtherBackend(),
          new MissingTable(),
          new ChangedPolicy(),
          new MissingChain(),
          new MissingRule(),
          new OtherOrder());

  private Notes() {}

  /** The notes, the deciding one first; a limited number of them. */
  static List<Note> on(Compared compared) {
    return ALL.stream()
        .flatMap(explanation -> explanation.on(compared))
        .sorted(Comparator.comparing(Note::weight))
        .limit(MOST)
        .toList();
  }
}
