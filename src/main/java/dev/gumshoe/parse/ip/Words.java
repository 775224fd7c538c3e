package dev.gumshoe.parse.ip;

import dev.gumshoe.parse.Numbers;
import java.util.List;

/**
 * The words of a line, where what a name is followed by cannot be told without knowing the name.
 */
record Words(List<String> all) {
  Words {
    all = List.copyOf(all);
  }

  static Words of(String text) {
    return new Words(List.of(text.strip().split("\\s+")));
  }

  String first() {
    return all.getFirst();
  }

  boolean has(String word) {
    return all.contains(word);
  }

  /** The word after this one; empty where it does not stand there. */
  String after(String name) {
    int at = all.indexOf(name);
    return at < 0 || at + 1 >= all.size() ? "" : all.get(at + 1);
  }

  /** The same as a number; 0 where there is none. */
  long numberAfter(String name) {
    return Numbers.whole(after(name)).orElse(0);
  }
}
