package dev.gumshoe.netfilter.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbers chains by what they do: chains of the same number hold the same rules in the same order,
 * and jump to chains of the same name, or to hash-named chains of the same number. Shared by both
 * sides of a table; probabilities are not looked at.
 */
final class ContentIds {
  private static final int DEEPEST = 200;

  /** What a chain holds: for each rule its key, and the number of what it jumps to. */
  private static final class Content {
    private final int[] numbers;

    Content(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content && Arrays.equals(numbers, content.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  private final Map<Content, Integer> contents = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  /** The number of every chain of a table, by name. */
  Map<String, Integer> of(TableContent table) {
    Map<String, Integer> found = HashMap.newHashMap(table.chains().size());
    var open = new HashSet<String>();
    table.chains().keySet().forEach(name -> number(name, table, found, open));
    return found;
  }

  private int number(
      String name, TableContent table, Map<String, Integer> found, Set<String> open) {
    Integer known = found.get(name);
    if (known != null) {
      return known;
    }
    ChainContent chain = table.chains().get(name);
    if (chain != null && chain.alike()) {
      return named("= " + name);
    }
    boolean loop = open.size() > DEEPEST || !open.add(name);
    if (chain == null || loop) {
      return named(name);
    }
    int[] content = new int[2 * chain.rules().size()];
    int at = 0;
    for (Meaning rule : chain.rules()) {
      content[at++] = rule.key();
      content[at++] = jump(rule.jump(), table, found, open);
    }
    open.remove(name);
    int number = contents.computeIfAbsent(new Content(content), _ -> 1 + contents.size());
    found.put(name, number);
    return number;
  }

  private int jump(String to, TableContent table, Map<String, Integer> found, Set<String> open) {
    if (to.isEmpty()) {
      return 0;
    }
    boolean hashNamed = table.chain(to).filter(ChainContent::hashNamed).isPresent();
    return hashNamed ? number(to, table, found, open) : named(to);
  }

  /** Numbers of names are negative, so that they differ from those of contents. */
  private int named(String name) {
    return names.computeIfAbsent(name, _ -> -1 - names.size());
  }
}
