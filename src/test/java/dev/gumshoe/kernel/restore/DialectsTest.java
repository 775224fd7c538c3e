package dev.gumshoe.kernel.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.kernel.restore.Lines.Input;
import dev.gumshoe.kernel.restore.RuleTrial.Outcome;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same rules, saved by the tools of both backends, are equal in meaning; so is what we read.
 */
class DialectsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "iptables-legacy,iptables-nft,taken-ipv4",
    "ip6tables-legacy,ip6tables-nft,taken-ipv6"
  })
  void sameRulesInTwoDialectsAreEqual(String legacy, String nft, String own) throws Exception {
    List<Input> inputs = Lines.of("taken-both", own);
    List<String> texts = inputs.stream().map(Input::text).toList();
    List<Outcome> before = RuleTrial.run(directory, legacy, texts);
    List<Outcome> after = RuleTrial.run(directory, nft, texts);
    var wrong = new ArrayList<String>();
    for (int at = 0; at < inputs.size(); at++) {
      Ours left = Ours.read(legacy, before.get(at).save());
      Ours right = Ours.read(nft, after.get(at).save());
      Ours given = Ours.read(legacy, texts.get(at));
      if (!compare(left, right).equal()) {
        wrong.add(inputs.get(at).rule() + "\n  " + left.rules() + "\n  " + right.rules());
      }
      if (!compare(left, given).equal()) {
        wrong.add("as given: " + inputs.get(at).rule() + "\n  " + left.rules());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Comparison compare(Ours left, Ours right) {
    return RuleSetComparer.ofWholeRules()
        .compare(left.ruleSet(), right.ruleSet(), new Sides("left", "right"));
  }
}
