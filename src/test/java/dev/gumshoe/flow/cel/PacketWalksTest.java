package dev.gumshoe.flow.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Verdict;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.ipset.IpsetParser;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PacketWalksTest {
  private static final String RULES =
      """
      *filter
      :INPUT ACCEPT [0:0]
      :FORWARD ACCEPT [0:0]
      -A FORWARD -d 10.96.0.1/32 -p tcp -m tcp --dport 443 -j REJECT --reject-with tcp-reset
      -A FORWARD -m set --match-set blocked dst -j DROP
      COMMIT
      """;
  private static final String SETS =
      "create blocked hash:ip family inet hashsize 1024 maxelem 65536\nadd blocked 10.0.0.9\n";
  private static final String TO_VIP = "'tcp 10.0.0.1 -> 10.96.0.1:443 in=eth0 forwarded'";
  private static final String TO_NINE = "'tcp 10.0.0.1 -> 10.0.0.9:443 in=eth0 forwarded'";

  private final Expressions expressions =
      new Expressions(
          new Vocabulary(
              Map.of("rules", Facts.typeOf(RuleSet.class), "sets", Facts.typeOf(IpSets.class)),
              Map.of(),
              List.of()));

  @Test
  void aConditionWalksAPacketAndNamesTheLineThatDecided() {
    assertThat(test("walk(rules, " + TO_VIP + ").fate == 'rejected'"))
        .isEqualTo(new Verdict.Holds(List.of(new DecidingLine("rules", 4))));
    assertThat(test("walk([sets, rules], " + TO_NINE + ").fate == 'dropped'"))
        .isEqualTo(new Verdict.Holds(List.of(new DecidingLine("rules", 5))));
    assertThat(test("walk(rules, " + TO_VIP + ").chain == 'INPUT'")).isEqualTo(new Verdict.Fails());
  }

  @Test
  void aFateThatDependsIsUndecidedAndSaysOnWhat() {
    assertThat(test("walk(rules, " + TO_NINE + ").fate == 'dropped'"))
        .isInstanceOfSatisfying(
            Verdict.Undecided.class,
            undecided ->
                assertThat(undecided.detail()).contains("depends").contains("in set blocked"));
    assertThat(test("ways(rules, " + TO_NINE + ").exists(w, w.fate == 'dropped')"))
        .isInstanceOf(Verdict.Holds.class);
  }

  @Test
  void theStepsAreTheRulesThatThePacketMetAndWhatEndedTheChain() {
    String step =
        "w.steps.exists(s, s.hook == 'FORWARD' && s.line == %d && s.matched == '%s' && %s)";
    assertThat(
            test(
                "[walk(rules, " + TO_VIP + ")].all(w, " + step.formatted(4, "yes", "s.ends") + ")"))
        .isInstanceOf(Verdict.Holds.class);
    assertThat(
            test(
                "ways(rules, "
                    + TO_NINE
                    + ").exists(w, "
                    + step.formatted(5, "taken", "s.ends")
                    + ")"))
        .isInstanceOf(Verdict.Holds.class);
    assertThat(test("ways(rules, " + TO_NINE + ").exists(w, w.steps.exists(s, s.line == 4))"))
        .isEqualTo(new Verdict.Fails());
  }

  @Test
  void aPacketThatCannotBeReadIsUndecidedAndSaysWhy() {
    assertThat(test("walk(rules, 'tcp 10.0.0.1').fate == 'dropped'"))
        .isInstanceOfSatisfying(
            Verdict.Undecided.class,
            undecided -> assertThat(undecided.detail()).contains("has no source, '->'"));
  }

  @Test
  void factsFromAJournalWalkAsThoseThatWereJustRead() {
    Map<?, ?> stored =
        JsonMapper.builder()
            .build()
            .readValue(
                JsonMapper.builder()
                    .build()
                    .writeValueAsString(facts(new IptablesSaveParser(), RULES)),
                Map.class);
    @SuppressWarnings("unchecked")
    Map<String, Object> facts = (Map<String, Object>) stored;
    var scope =
        new Scope(Map.of("rules", new Answer.Known("iptables-save", facts)), Map.of(), Map.of());
    assertThat(condition("walk(rules, " + TO_VIP + ").fate == 'rejected'").test(scope))
        .isEqualTo(new Verdict.Holds(List.of(new DecidingLine("rules", 4))));
  }

  @Test
  void whatIsNoRuleSetDoesNotCompile() {
    assertThat(expressions.condition("walk(sets, " + TO_VIP + ").fate == 'dropped'"))
        .isInstanceOf(Compiled.Bad.class);
    assertThat(expressions.condition("walk(rules, " + TO_VIP + ").colour == 'red'"))
        .isInstanceOf(Compiled.Bad.class);
  }

  private Verdict test(String text) {
    return condition(text)
        .test(
            new Scope(
                Map.of(
                    "rules",
                    new Answer.Known("iptables-save", facts(new IptablesSaveParser(), RULES)),
                    "sets",
                    new Answer.Known("ipset-list", facts(new IpsetParser(), SETS))),
                Map.of(),
                Map.of()));
  }

  private Condition condition(String text) {
    return switch (expressions.condition(text)) {
      case Compiled.Good<Condition>(Condition condition, var _) -> condition;
      case Compiled.Bad<Condition>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static Map<String, Object> facts(Parser parser, String text) {
    return switch (parser.parse(Capture.ofText("test", text))) {
      case Reading.Read(Evidence evidence, var _) -> Facts.of(evidence);
      case Reading.NotRead notRead -> throw new AssertionError(notRead.toString());
    };
  }
}
