package dev.gumshoe.netfilter.walk.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A member of a set.
 *
 * @param parts one for each dimension that it has
 * @param excepted whether it is a hole in the set ({@code nomatch})
 */
record SetMember(List<SetPart> parts, boolean excepted) {
  /** The member that a line of {@code ipset} is. */
  static SetMember of(SetShape shape, String text) {
    String[] words = text.split("[ \t]+");
    String[] values = words[0].split(",");
    var parts = new ArrayList<SetPart>();
    for (int i = 0; i < Math.min(values.length, shape.kinds().size()); i++) {
      parts.add(SetPart.of(shape, shape.kinds().get(i), values[i]));
    }
    List<String> options = List.of(words).subList(1, words.length);
    if (options.contains("wildcard")) {
      parts.replaceAll(SetPart::asPrefix);
    }
    return new SetMember(List.copyOf(parts), options.contains("nomatch"));
  }

  Truth holds(SetQuery query) {
    Truth all = Truth.Certain.YES;
    for (int i = 0; i < parts.size(); i++) {
      Truth one = parts.get(i).holds(query, i);
      if (one == Truth.Certain.NO) {
        return one;
      }
      all = all == Truth.Certain.YES ? one : all;
    }
    return all;
  }

  /** Sorts those that have the same first network by the networks that follow. */
  static void narrowestFirst(List<SetMember> members) {
    if (members.size() > 1) {
      members.sort(Comparator.comparingInt(member -> -member.lengths()));
    }
  }

  private int lengths() {
    int all = 0;
    for (SetPart part : parts) {
      all = all * 256 + (part instanceof SetPart.Within(var network) ? network.length() + 1 : 0);
    }
    return all;
  }
}
