package dev.gumshoe.kernel.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.kernel.restore.Lines.Input;
import dev.gumshoe.kernel.restore.RuleTrial.Outcome;
import dev.gumshoe.netfilter.print.RuleSetPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules in many spellings, loaded by the real tools of both backends and both families: what they
 * take is taken, what they print is printed, what they refuse is a problem.
 */
class LoadersAgreeTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"iptables-legacy", "ip6tables-legacy", "iptables-nft", "ip6tables-nft"})
  void whatTheLoaderTakesIsReadAndPrintedAlike(String tool) throws Exception {
    List<Input> inputs =
        Lines.of("taken-both", tool.startsWith("ip6") ? "taken-ipv6" : "taken-ipv4");
    List<Outcome> outcomes = RuleTrial.run(directory, tool, texts(inputs));
    var wrong = new ArrayList<String>();
    for (int i = 0; i < inputs.size(); i++) {
      Ours ours = Ours.read(tool, inputs.get(i).text());
      Outcome theirs = outcomes.get(i);
      if (!theirs.taken()) {
        wrong.add("the tool refuses: " + inputs.get(i).rule() + ": " + theirs.said());
      } else if (!ours.taken() || !ours.unknown().isEmpty()) {
        wrong.add("not read: " + inputs.get(i).rule() + ": " + ours.problems() + ours.unknown());
      } else if (tool.endsWith("-legacy") && !ours.rules().equals(theirs.rules())) {
        wrong.add(inputs.get(i).rule() + "\n  " + theirs.rules() + "\n  " + ours.rules());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iptables-legacy", "ip6tables-legacy", "iptables-nft", "ip6tables-nft"})
  void whatIsSavedIsPrintedBack(String tool) throws Exception {
    List<Input> inputs =
        Lines.of("taken-both", tool.startsWith("ip6") ? "taken-ipv6" : "taken-ipv4");
    List<Outcome> outcomes = RuleTrial.run(directory, tool, texts(inputs));
    for (Outcome outcome : outcomes) {
      Ours ours = Ours.read(tool, outcome.save());
      assertThat(ours.problems()).isEmpty();
      assertThat(RuleSetPrinter.print(ours.ruleSet()))
          .isEqualTo(outcome.save().replaceAll("(?m)^#.*\n", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iptables-legacy", "iptables-nft"})
  void whatTheLoaderRefusesIsAProblemInItsLine(String tool) throws Exception {
    List<Input> inputs = Lines.of("refused");
    List<Outcome> outcomes = RuleTrial.run(directory, tool, texts(inputs));
    for (int i = 0; i < inputs.size(); i++) {
      assertThat(outcomes.get(i).taken()).as(inputs.get(i).rule()).isFalse();
      Ours ours = Ours.read(tool, inputs.get(i).text());
      assertThat(ours.problems()).as(inputs.get(i).rule()).hasSize(1);
      assertThat(ours.problems().getFirst()).startsWith("4: ");
    }
  }

  @Test
  void oneFileOfAllRulesIsPrintedAsItIsSaved() throws Exception {
    var text = new StringBuilder("*filter\n:UC - [0:0]\n:zz - [0:0]\n:OTHER - [0:0]\n");
    for (Input input : Lines.of("taken-both", "taken-ipv4")) {
      if (input.table().equals("filter")) {
        text.append("-A ").append(input.rule()).append('\n');
      }
    }
    String input = text.append("COMMIT\n").toString();
    Outcome outcome = RuleTrial.run(directory, "iptables-legacy", List.of(input)).getFirst();
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(Ours.read("iptables-legacy", input).rules()).isEqualTo(outcome.rules());
  }

  private static List<String> texts(List<Input> inputs) {
    return inputs.stream().map(Input::text).toList();
  }
}
