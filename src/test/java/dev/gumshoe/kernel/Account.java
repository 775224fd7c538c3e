package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.walk.Assumption;
import dev.gumshoe.netfilter.walk.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a mismatch to the one who has to find who is wrong. */
final class Account {
  private Account() {}

  /** The packet, the kernel's view and ours. */
  static String of(Seen seen, Loaded loaded) {
    var out = new StringBuilder();
    out.append("packet   ").append(seen.told()).append('\n');
    out.append("kernel   met\n");
    seen.observed()
        .met()
        .forEach(
            (line, times) ->
                out.append(
                    "    %s %s %s × %d\n"
                        .formatted(line, loaded.table(line), loaded.rule(line), times)));
    seen.observed().sightings().forEach(one -> out.append("    ").append(one).append('\n'));
    for (int i = 0; i < seen.walk().paths().size(); i++) {
      Path path = seen.walk().paths().get(i);
      out.append("ours     ").append(path.fate());
      out.append(assumed(path.assumptions())).append('\n');
      path.steps().forEach(step -> out.append("    ").append(step).append('\n'));
      seen.differences().get(i).forEach(one -> out.append("    ≠ ").append(one).append('\n'));
    }
    return out.toString();
  }

  private static String assumed(List<Assumption> assumptions) {
    return assumptions.isEmpty()
        ? ""
        : assumptions.stream()
            .map(Assumption::toString)
            .collect(Collectors.joining("; ", " if ", ""));
  }
}
