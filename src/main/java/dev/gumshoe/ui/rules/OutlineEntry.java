package dev.gumshoe.ui.rules;

import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Presence;
import dev.gumshoe.netfilter.compare.TableComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the outline.
 *
 * @param chain what it leads to; empty for a heading
 */
record OutlineEntry(String text, String detail, Optional<ChainComparison> chain) {
  /** Tables with the chains that differ; those that are the same are told by their number. */
  static List<OutlineEntry> of(Comparison found) {
    var entries = new ArrayList<OutlineEntry>();
    for (TableComparison table : found.tables()) {
      long same = table.chains().stream().filter(ChainComparison::equal).count();
      String detail = same == 0 ? "" : same + (same == 1 ? " chain" : " chains") + " the same";
      entries.add(
          new OutlineEntry(
              "table " + table.name() + side(table.presence()), detail, Optional.empty()));
      table.chains().stream()
          .filter(chain -> !chain.equal())
          .map(chain -> new OutlineEntry(chain.name(), detail(chain), Optional.of(chain)))
          .forEach(entries::add);
    }
    return entries;
  }

  private static String detail(ChainComparison chain) {
    return switch (chain.presence()) {
      case LEFT_ONLY -> "left only";
      case RIGHT_ONLY -> "right only";
      case BOTH -> {
        String count = chain.count() + (chain.count() == 1 ? " difference" : " differences");
        yield chain.name().equals(chain.otherName())
            ? count
            : count + " · right: " + chain.otherName();
      }
    };
  }

  private static String side(Presence presence) {
    return switch (presence) {
      case BOTH -> "";
      case LEFT_ONLY -> " · left only";
      case RIGHT_ONLY -> " · right only";
    };
  }

  boolean heading() {
    return chain.isEmpty();
  }
}
