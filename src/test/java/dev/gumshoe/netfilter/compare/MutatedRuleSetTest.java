package dev.gumshoe.netfilter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule sets at random: what keeps the meaning is equal, and one change is one difference. The same
 * ones every time; {@code -Dgumshoe.seed=} and {@code -Dgumshoe.runs=} try others. Of those about
 * one in two thousand changes a rule without which chains cannot be told from each other any more.
 */
final class MutatedRuleSetTest {
  private static final int RUNS = Integer.getInteger("gumshoe.runs", 60);

  static Stream<Long> seeds() {
    long first = Long.getLong("gumshoe.seed", 20_260);
    return IntStream.range(0, RUNS).mapToObj(run -> first + run);
  }

  @ParameterizedTest(name = "-Dgumshoe.seed={0}")
  @MethodSource("seeds")
  void sameMeaningIsEqual(long seed) {
    var random = new Random(seed);
    List<String> rules = rules(random);
    assertThat(Texts.compare(save(rules, random), renamed(save(rules, random))).tables())
        .allMatch(TableComparison::equal);
  }

  @ParameterizedTest(name = "-Dgumshoe.seed={0}")
  @MethodSource("seeds")
  void ruleThatIsLeftOutIsOneDifference(long seed) {
    var random = new Random(seed);
    List<String> rules = rules(random);
    int out = oneOfMany(rules, random);
    List<String> fewer = without(rules, out);
    Comparison found = Texts.compare(save(rules, random), renamed(save(fewer, random)));
    assertThat(found.differences()).isEqualTo(1);
    assertThat(Texts.rules(found).filter(RuleComparison.LeftOnly.class::isInstance)).hasSize(1);
  }

  @ParameterizedTest(name = "-Dgumshoe.seed={0}")
  @MethodSource("seeds")
  void optionThatChangedIsOneDifference(long seed) {
    var random = new Random(seed);
    List<String> rules = rules(random);
    var other = new ArrayList<>(rules);
    int at = oneOfMany(rules, random);
    other.set(at, rules.get(at).replace("--dport ", "--sport "));
    Comparison found = Texts.compare(save(rules, random), renamed(save(other, random)));
    assertThat(found.differences()).isEqualTo(1);
    assertThat(Texts.rules(found).filter(RuleComparison.Changed.class::isInstance))
        .singleElement()
        .extracting(rule -> ((RuleComparison.Changed) rule).changes().size())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "-Dgumshoe.seed={0}")
  @MethodSource("seeds")
  void ruleThatMovedToTheEndIsOneDifference(long seed) {
    var random = new Random(seed);
    List<String> rules = rules(random);
    var other = new ArrayList<>(rules);
    String first = rules.getFirst();
    other.removeFirst();
    other.add(first);
    Comparison found = Texts.compare(save(rules, random), renamed(save(other, random)));
    assertThat(found.differences()).isEqualTo(size(rules, chain(first)) == 1 ? 0 : 1);
  }

  /** A rule that is not the last that tells which chain is which. */
  private static int oneOfMany(List<String> rules, Random random) {
    int at = random.nextInt(rules.size());
    while (size(rules, chain(rules.get(at))) < 4 || leadsToFew(rules, rules.get(at))) {
      at = random.nextInt(rules.size());
    }
    return at;
  }

  private static long size(List<String> rules, String chain) {
    return rules.stream().filter(rule -> chain(rule).equals(chain)).count();
  }

  private static boolean leadsToFew(List<String> rules, String rule) {
    String target = rule.substring(rule.lastIndexOf(' ') + 1);
    return target.startsWith("KUBE") && size(rules, target) < 4;
  }

  /** Each rule has a port of its own, so that no two are the same. */
  private static List<String> rules(Random random) {
    var rules = new ArrayList<String>();
    int count = 20 + random.nextInt(60);
    for (int rule = 0; rule < count; rule++) {
      String from = random.nextInt(3) == 0 ? "FORWARD" : name(random.nextInt(6));
      rules.add(
          "-A %s -s 10.%d.0.0/16 -p tcp -m tcp --dport %d %s -j %s"
              .formatted(
                  from,
                  random.nextInt(250),
                  1000 + rule,
                  random.nextBoolean() ? "-m mark --mark 0x1" : "-m addrtype --dst-type LOCAL",
                  target(random, from)));
    }
    return rules;
  }

  /** Jumps lead to chains of a higher number only: no loops. */
  private static String target(Random random, String from) {
    int own = from.equals("FORWARD") ? -1 : from.charAt(from.length() - 1) - 'A';
    boolean jump = own < 5 && random.nextBoolean();
    return jump
        ? name(own + 1 + random.nextInt(5 - own))
        : random.nextBoolean() ? "ACCEPT" : "DROP";
  }

  private static String name(int number) {
    return "KUBE-SVC-AAAAAAAAAAAAAAA" + (char) ('A' + number);
  }

  private static String chain(String rule) {
    return rule.split(" ", 3)[1];
  }

  private static List<String> without(List<String> rules, int out) {
    var fewer = new ArrayList<>(rules);
    fewer.remove(out);
    return fewer;
  }

  private static List<String> names(List<String> rules) {
    return IntStream.range(0, 6)
        .mapToObj(MutatedRuleSetTest::name)
        .filter(name -> rules.stream().anyMatch(rule -> rule.contains(name)))
        .toList();
  }

  private static String renamed(String save) {
    return save.replace("AAAAAAAAAAAAAAA", "ZZZZZZZZZZZZZZZ");
  }

  private static String save(List<String> rules, Random random) {
    var chains = new ArrayList<String>();
    names(rules).forEach(name -> chains.add(":" + name + " - [" + random.nextInt(9) + ":0]"));
    Collections.shuffle(chains, random);
    return "*filter\n:FORWARD ACCEPT [0:0]\n"
        + String.join("\n", chains)
        + "\n"
        + String.join("\n", rules)
        + "\nCOMMIT\n";
  }
}
