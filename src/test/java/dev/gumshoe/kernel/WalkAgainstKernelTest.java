package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random rule sets on the kernel, and random packets through them: what happens is what our walk
 * says. The same every time, so that a red build can be repeated; the seed is printed. Others with
 * {@code -Dgumshoe.kernel.seed=}, a longer run with {@code -Dgumshoe.kernel.rulesets=}.
 */
class WalkAgainstKernelTest {
  private static final long SEED = 60_333_845L;
  private static final int PACKETS = 12;
  private static final int KINDS = 50;
  private static final int BATCHES = 3;

  /**
   * One packet in so many may depend on what is not told: a length after TCPMSS, what an error is
   * about.
   */
  private static final int RARELY = 50;

  /** Mismatches in a world after which it is not gone on with. */
  private static final int ENOUGH = 4;

  @Test
  void kernelDoesWhatTheWalkSays() throws Exception {
    long seed = Long.getLong("gumshoe.kernel.seed", SEED);
    int ruleSets = Integer.getInteger("gumshoe.kernel.rulesets", 204);
    System.out.println("seed " + seed);
    var all = new Tally();
    for (int batch = 0; batch == 0 || batch < BATCHES && lacks(all); batch++) {
      all.add(worlds(seed * 10 + batch, ruleSets));
    }
    System.out.println(all);
    print("mismatch", all.mismatches);
    print("refused", all.refusals.stream().distinct().toList());
    print("refused rule", all.refusedRules.stream().distinct().toList());
    print("needless", all.needless);
    assertThat(all.mismatches).isEmpty();
    assertThat(all.needless)
        .as("it depends on what the node fully determines")
        .hasSizeLessThan(all.packets / RARELY);
    assertThat(all.coverage.oneSided()).as("never matched, or always").isEmpty();
    assertThat(all.coverage.size()).as("kinds of matches and targets").isGreaterThan(KINDS);
  }

  /** Whether chance has left out something, and nothing else is wrong. */
  private static boolean lacks(Tally all) {
    return all.mismatches.isEmpty() && !all.coverage.oneSided().isEmpty();
  }

  /** Loading waits for the kernel more than it works: all worlds at once take the time of one. */
  private static Tally worlds(long seed, int ruleSets) throws Exception {
    List<List<Backend>> worlds =
        List.of(
            List.of(Backend.LEGACY), List.of(Backend.NFT), List.of(Backend.LEGACY, Backend.NFT));
    var all = new Tally();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var running = new ArrayList<Future<Tally>>();
      for (List<Backend> backends : worlds) {
        running.add(threads.submit(() -> world(backends, seed, ruleSets / worlds.size())));
      }
      for (Future<Tally> world : running) {
        all.add(world.get());
      }
    }
    return all;
  }

  private static Tally world(List<Backend> backends, long seed, int ruleSets)
      throws InterruptedException {
    return Bench.onNewNode(
        bench -> {
          var sum = new Tally();
          for (int i = 0; i < ruleSets && sum.mismatches.size() < ENOUGH; i++) {
            sum.add(new Proof(bench, backends).run(seed * 100_000 + i, PACKETS));
          }
          return sum;
        });
  }

  private static void print(String what, List<String> all) {
    for (String one : new ArrayList<>(all.subList(0, Math.min(12, all.size())))) {
      System.out.println("--- " + what + "\n" + one);
    }
  }
}
