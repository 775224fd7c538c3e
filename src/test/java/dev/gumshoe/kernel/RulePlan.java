package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule of a generated rule set; without a target it only counts. */
record RulePlan(List<Piece> matches, Optional<Piece> target) {
  RulePlan {
    matches = List.copyOf(matches);
  }

  /** Matches and target. */
  List<Piece> pieces() {
    return Stream.concat(matches.stream(), target.stream()).toList();
  }

  RulePlan withoutMatch(int at) {
    var fewer = new ArrayList<>(matches);
    fewer.remove(at);
    return new RulePlan(fewer, target);
  }

  RulePlan withoutTarget() {
    return new RulePlan(matches, Optional.empty());
  }

  String text() {
    return pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
  }
}
