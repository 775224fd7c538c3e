package dev.gumshoe.netfilter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.netfilter.compare.RuleComparison.Changed;
import dev.gumshoe.netfilter.compare.RuleComparison.LeftOnly;
import dev.gumshoe.netfilter.compare.RuleComparison.Moved;
import dev.gumshoe.netfilter.compare.RuleComparison.RightOnly;
import dev.gumshoe.netfilter.compare.RuleComparison.Same;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleSetComparerTest {
  private static final String KUBE =
      """
      *nat
      :PREROUTING ACCEPT [1:2]
      :KUBE-SERVICES - [0:0]
      :KUBE-SVC-AAAAAAAAAAAAAAAA - [0:0]
      :KUBE-SEP-BBBBBBBBBBBBBBBB - [0:0]
      -A PREROUTING -j KUBE-SERVICES
      -A KUBE-SERVICES -d 10.96.0.1/32 -p tcp -m tcp --dport 443 -j KUBE-SVC-AAAAAAAAAAAAAAAA
      -A KUBE-SVC-AAAAAAAAAAAAAAAA -m statistic --mode random --probability 0.33333333349 -j KUBE-SEP-BBBBBBBBBBBBBBBB
      -A KUBE-SEP-BBBBBBBBBBBBBBBB -p tcp -m tcp -j DNAT --to-destination 10.0.0.1:6443
      COMMIT
      """;

  @Test
  void ruleSetEqualsItself() {
    assertThat(Texts.compare(KUBE, KUBE).equal()).isTrue();
  }

  @Test
  void countersDoNotMatter() {
    assertThat(Texts.compare(KUBE, KUBE.replace("[1:2]", "[77:88]")).equal()).isTrue();
  }

  @Test
  void orderOfChainsDoesNotMatter() {
    String swapped =
        KUBE.replace(":KUBE-SERVICES - [0:0]\n", "")
            .replace(":KUBE-SEP-BBBB", ":KUBE-SERVICES - [0:0]\n:KUBE-SEP-BBBB");
    assertThat(Texts.compare(KUBE, swapped).equal()).isTrue();
  }

  @Test
  void hashNamesDoNotMatter() {
    String renamed =
        KUBE.replace("AAAAAAAAAAAAAAAA", "CCCCCCCCCCCCCCCC")
            .replace("BBBBBBBBBBBBBBBB", "AAAAAAAAAAAAAAAA");
    assertThat(Texts.compare(KUBE, renamed).equal()).isTrue();
  }

  @Test
  void otherNamesDoMatterAndAreOneDifference() {
    Comparison found = Texts.compare(KUBE, KUBE.replace("KUBE-SERVICES", "MY-SERVICES"));
    assertThat(found.differences()).isEqualTo(1);
    assertThat(found.tables().getFirst().chains())
        .filteredOn(ChainComparison::renamed)
        .extracting(ChainComparison::otherName)
        .containsExactly("MY-SERVICES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.33333333302", "0.33333", "0.333333", "0.33332999982"})
  void roundingOfProbabilityDoesNotMatter(String rounded) {
    assertThat(Texts.compare(KUBE, KUBE.replace("0.33333333349", rounded)).equal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "0.333", "0.25"})
  void otherProbabilityDoesMatter(String other) {
    assertThat(changes(KUBE, KUBE.replace("0.33333333349", other)))
        .containsExactly(
            new OptionChange("statistic --probability", "0.33333333349", other + zeros(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-p tcp -m comment --comment a -m tcp --dport 80 | -p tcp -m tcp --dport 80 -m comment --comment a",
        "-m comment --comment a -m comment --comment b | -m comment --comment b -m comment --comment a",
        "-m conntrack --ctstate NEW,ESTABLISHED | -m conntrack --ctstate ESTABLISHED,NEW",
        "-m state --state NEW | -m conntrack --ctstate NEW",
        "-p tcp -m multiport --dports 80,443 | -p tcp -m multiport --dports 443,80",
        "-p tcp -m tcp | -p tcp",
        "-m mark --mark 0x1 -m addrtype --dst-type LOCAL | -m addrtype --dst-type LOCAL -m mark --mark 0x1",
      })
  void sameTestInOtherWordsIsEqual(String one, String other) {
    assertThat(Texts.compare(filter(one), filter(other)).equal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-s 10.0.0.0/8 | ! -s 10.0.0.0/8",
        "-s 10.0.0.0/8 | -d 10.0.0.0/8",
        "-m set --match-set a src,dst | -m set --match-set a dst,src",
        "-m limit --limit 1/sec -m mark --mark 0x1 | -m mark --mark 0x1 -m limit --limit 1/sec",
        "-m comment --comment a | -m comment --comment b",
        "-m mark --mark 0x1 | -m mark --mark 0x1/0x1",
        "-m unheard --of 1 | -m unheard --of 2",
      })
  void otherTestIsNotEqual(String one, String other) {
    assertThat(Texts.compare(filter(one), filter(other)).equal()).isFalse();
  }

  @Test
  void commentsCanBeLeftOut() {
    Comparison found =
        RuleSetComparer.ofWaysOnly()
            .compare(
                Texts.read(filter("-m comment --comment a")),
                Texts.read(filter("-m comment --comment b")),
                new Sides("A", "B"));
    assertThat(found.equal()).isTrue();
  }

  @Test
  void tableThatDoesNothingIsLikeNone() {
    String idle = "*mangle\n:PREROUTING ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\nCOMMIT\n";
    assertThat(Texts.compare(KUBE + idle, KUBE).equal()).isTrue();
  }

  @Test
  void emptyChainOfOnesOwnIsNotLikeNone() {
    Comparison found =
        Texts.compare(KUBE, KUBE.replace(":KUBE-SERVICES", ":EMPTY - [0:0]\n:KUBE-SERVICES"));
    assertThat(found.differences()).isEqualTo(1);
  }

  @Test
  void movedRuleIsOneDifference() {
    String before = table("-A FORWARD -j A", "-A FORWARD -j B", "-A FORWARD -j C");
    String after = table("-A FORWARD -j C", "-A FORWARD -j A", "-A FORWARD -j B");
    assertThat(kinds(before, after)).containsExactly(Same.class, Same.class, Moved.class);
  }

  @Test
  void ruleOfOneSideIsToldFromOneThatChanged() {
    String before =
        table("-A FORWARD -s 10.0.0.1/32 -p tcp -m tcp --dport 80 -j ACCEPT", "-A FORWARD -j A");
    String after =
        table(
            "-A FORWARD -s 10.0.0.1/32 -p tcp -m tcp --dport 81 -j ACCEPT",
            "-A FORWARD -j A",
            "-A FORWARD -i eth0 -j DROP");
    assertThat(kinds(before, after)).containsExactly(Changed.class, Same.class, RightOnly.class);
    assertThat(changes(before, after)).containsExactly(new OptionChange("tcp --dport", "80", "81"));
  }

  @Test
  void changedPolicyIsADifferenceOfItsOwn() {
    Comparison found = Texts.compare(table(), table().replace(":FORWARD ACCEPT", ":FORWARD DROP"));
    assertThat(found.differences()).isEqualTo(1);
    assertThat(found.notes())
        .extracting(Note::sentence)
        .containsExactly(
            "A packet that no rule of FORWARD (table filter) decides on meets ACCEPT on A and DROP on"
                + " B.");
  }

  @Test
  void chainsThatCallEachOtherInALoopEnd() {
    String loop =
        KUBE.replace("-j DNAT --to-destination 10.0.0.1:6443", "-j KUBE-SVC-AAAAAAAAAAAAAAAA");
    assertThat(Texts.compare(loop, loop).equal()).isTrue();
    assertThat(Texts.compare(loop, KUBE).equal()).isFalse();
  }

  @Test
  void sameRuleTwiceIsNotTheSameRuleOnce() {
    assertThat(kinds(table("-A FORWARD -j A", "-A FORWARD -j A"), table("-A FORWARD -j A")))
        .containsExactly(Same.class, LeftOnly.class);
  }

  private static List<Class<?>> kinds(String before, String after) {
    return Texts.rules(Texts.compare(before, after)).<Class<?>>map(Object::getClass).toList();
  }

  private static List<OptionChange> changes(String before, String after) {
    return Texts.rules(Texts.compare(before, after))
        .filter(Changed.class::isInstance)
        .flatMap(rule -> ((Changed) rule).changes().stream())
        .toList();
  }

  private static String filter(String tests) {
    return table("-A FORWARD " + tests + " -j ACCEPT");
  }

  private static String table(String... rules) {
    return "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:A - [0:0]\n:B - [0:0]\n:C - [0:0]\n"
        + String.join("\n", rules)
        + "\nCOMMIT\n";
  }

  /** The reader may bring a probability into the form with eleven places. */
  private static String zeros(String probability) {
    String canonical =
        Texts.read(KUBE.replace("0.33333333349", probability)).tables().getFirst().rules().stream()
            .flatMap(rule -> rule.matches().stream())
            .filter(match -> match.name().equals("statistic"))
            .flatMap(match -> match.options().stream())
            .filter(option -> option.name().equals("--probability"))
            .map(option -> option.values().getFirst())
            .findFirst()
            .orElseThrow();
    return canonical.substring(probability.length());
  }
}
