package dev.gumshoe.kernel.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.kernel.restore.Lines.Input;
import dev.gumshoe.kernel.restore.RuleTrial.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good lines with one thing changed at random, which the real loaders take or refuse: we say the
 * same of nearly all of them. What is left needs the kernel, or differs between versions.
 */
class MutatedLinesTest {
  private static final int LINES = Integer.getInteger("gumshoe.mutations", 600);
  private static final double AGREED = 0.97;

  @TempDir Path directory;

  @Test
  void brokenLinesAreRefusedWhereTheLoadersRefuseThem() throws Exception {
    long seed = Long.getLong("gumshoe.seed", 20_261_122L);
    var mutations = new Mutations(seed, Lines.of("taken-both", "taken-ipv4"));
    List<Input> inputs = Stream.generate(mutations::next).limit(LINES).toList();
    List<String> texts = inputs.stream().map(Input::text).toList();
    List<Outcome> legacy = RuleTrial.run(directory, "iptables-legacy", texts);
    List<Outcome> nft = RuleTrial.run(directory, "iptables-nft", texts);
    var differences = new ArrayList<String>();
    for (int i = 0; i < inputs.size(); i++) {
      boolean taken = legacy.get(i).taken() || nft.get(i).taken();
      Ours ours = Ours.read("iptables-legacy", texts.get(i));
      boolean weTake = ours.taken() && ours.unknown().isEmpty();
      if (taken != weTake) {
        differences.add(
            (taken ? "only we refuse: " : "only we take: ")
                + inputs.get(i).rule()
                + " "
                + ours.problems()
                + legacy.get(i).said().lines().findFirst().orElse(""));
      }
    }
    assertThat((LINES - differences.size()) / (double) LINES)
        .as("seed %d: %s", seed, String.join("\n", differences))
        .isGreaterThanOrEqualTo(AGREED);
  }
}
