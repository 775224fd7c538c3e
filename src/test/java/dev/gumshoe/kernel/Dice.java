package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, from a seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True so many times in a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  @SafeVarargs
  final <T> T of(T... all) {
    return all[random.nextInt(all.length)];
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Some of them, at least one, in any order, with commas between. */
  String some(List<String> all) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return String.join(",", shuffled.subList(0, between(1, Math.min(3, all.size()))));
  }

  /** A negation now and then. */
  String not() {
    return percent(25) ? "! " : "";
  }
}
