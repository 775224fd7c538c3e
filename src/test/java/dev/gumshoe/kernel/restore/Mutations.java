package dev.gumshoe.kernel.restore;

import dev.gumshoe.kernel.restore.Lines.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Good lines with one thing changed: a word lost, doubled, swapped, cut, or from another line. */
final class Mutations {
  private final Random random;
  private final List<Input> good;

  Mutations(long seed, List<Input> good) {
    this.random = new Random(seed);
    this.good = good;
  }

  Input next() {
    Input line = good.get(random.nextInt(good.size()));
    var words = new ArrayList<>(Arrays.asList(line.rule().split(" ")));
    int at = 1 + random.nextInt(Math.max(1, words.size() - 1));
    if (at >= words.size()) {
      return new Input(line.table(), line.rule() + " " + word());
    }
    switch (random.nextInt(6)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> words.set(at, word());
      case 3 -> words.add(at, "!");
      case 4 -> words.set(at, cut(words.get(at)));
      default -> words.add(at, word());
    }
    return new Input(line.table(), String.join(" ", words));
  }

  private String word() {
    String[] words = good.get(random.nextInt(good.size())).rule().split(" ");
    return words[random.nextInt(words.length)];
  }

  private String cut(String word) {
    return word.length() < 2 ? "9" : word.substring(0, 1 + random.nextInt(word.length() - 1));
  }
}
