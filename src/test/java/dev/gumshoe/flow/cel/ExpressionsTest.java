package dev.gumshoe.flow.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.FactType;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.IpvsConnections;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Template;
import dev.gumshoe.flow.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
  private final Expressions expressions =
      new Expressions(
          new Vocabulary(
              Map.of(
                  "table", Facts.typeOf(IpvsConnections.class),
                  "other", Facts.typeOf(IpvsConnections.class),
                  "version", Facts.typeOf(IptablesVersion.class)),
              Map.of("vip", new FactType.Text(), "port", new FactType.Whole()),
              List.of("node")));

  private static final String STUCK =
      "table.connections.exists(c, c.virtual.ip == vip && c.state == 'SYN_RECV')";

  @Test
  void aConditionHoldsAndNamesTheLinesThatMakeItHold() {
    assertThat(condition(STUCK).test(scope(known())))
        .isEqualTo(new Verdict.Holds(List.of(new DecidingLine("table", 4))));
  }

  @Test
  void linesKeepTheirEvidenceWhereTwoWalksUseTheSameName() {
    String text =
        "table.connections.exists(c, c.state == 'SYN_RECV')"
            + " && other.connections.exists(c, c.state == 'ESTABLISHED')";
    assertThat(condition(text).test(scope(known())))
        .isEqualTo(
            new Verdict.Holds(List.of(new DecidingLine("table", 4), new DecidingLine("other", 3))));
  }

  @Test
  void aConditionFails() {
    assertThat(condition("table.connections.exists(c, c.state == 'FIN_WAIT')").test(scope(known())))
        .isEqualTo(new Verdict.Fails());
  }

  @Test
  void aConditionOverWhatIsNotKnownIsUndecidedAndNamesIt() {
    var scope = scope(new Answer.Unknown(Why.TOOL_MISSING, "ipvsadm: not found"));
    assertThat(condition(STUCK).test(scope))
        .isEqualTo(new Verdict.Undecided(List.of("table"), "not known: table"));
  }

  @Test
  void whatIsNotKnownDoesNotMatterWhereTheRestDecides() {
    var scope = scope(new Answer.Unknown(Why.TOOL_MISSING, "ipvsadm: not found"));
    assertThat(condition("version.backend == 'legacy' || " + STUCK).test(scope))
        .isEqualTo(new Verdict.Holds(List.of(new DecidingLine("version", 1))));
    assertThat(condition("version.backend != 'legacy' && " + STUCK).test(scope))
        .isEqualTo(new Verdict.Fails());
  }

  @Test
  void anUnknownNameIsAProblemWithItsColumn() {
    var bad =
        (Compiled.Bad<Condition>)
            expressions.condition("table.connections.exists(c, c.stat == 'X')");
    assertThat(bad.problems())
        .extracting(ExpressionProblem::line, ExpressionProblem::column)
        .containsExactly(tuple(1, 30));
    assertThat(expressions.condition("tabel.connections.size() > 0"))
        .isInstanceOf(Compiled.Bad.class);
    assertThat(expressions.condition("port == 'x'")).isInstanceOf(Compiled.Bad.class);
    assertThat(expressions.condition("port")).isInstanceOf(Compiled.Bad.class);
  }

  @Test
  void aTemplateIsFilledWithEvidenceAndInputs() {
    Template template = template("to ${table.connections[0].destination.ip}:${port} on ${node}");
    assertThat(template.fill(scope(known()))).hasValue("to 10.0.0.2:443 on node-3");
    assertThat(template.show(scope(known()), v -> "'" + v + "'"))
        .isEqualTo("to '10.0.0.2':'443' on 'node-3'");
  }

  @Test
  void aListIsAsManyArgumentsAndOneSentence() {
    Template states = template("${table.connections.map(c, c.state)}");
    assertThat(states.words(scope(known()))).hasValue(List.of("ESTABLISHED", "SYN_RECV"));
    assertThat(states.fill(scope(known()))).hasValue("ESTABLISHED, SYN_RECV");
    assertThat(states.show(scope(known()), v -> "'" + v + "'"))
        .isEqualTo("'ESTABLISHED' 'SYN_RECV'");
    assertThat(template("--state=${table.connections.map(c, c.state)}").words(scope(known())))
        .hasValue(List.of("--state=ESTABLISHED, SYN_RECV"));
  }

  @Test
  void aListWithoutValuesIsNoArgument() {
    Template none = template("${table.connections.filter(c, c.line > 9).map(c, c.state)}");
    assertThat(none.words(scope(known()))).isEmpty();
    assertThat(none.fill(scope(known()))).hasValue("");
  }

  @Test
  void aTemplateOverWhatIsNotKnownHasNoValue() {
    Template template = template("to ${table.connections[7].destination.ip}");
    assertThat(template.fill(scope(known()))).isEqualTo(Optional.empty());
    assertThat(template.show(scope(known()), Template.Quoting.PLAIN)).isEqualTo("to (not known)");
    assertThat(template("$${HOME}").fill(Scope.EMPTY)).hasValue("${HOME}");
  }

  @Test
  void aBrokenTemplateIsAProblem() {
    assertThat(expressions.template("to ${table")).isInstanceOf(Compiled.Bad.class);
    assertThat(expressions.template("to ${table.connections}")).isInstanceOf(Compiled.Bad.class);
  }

  private Condition condition(String text) {
    return ((Compiled.Good<Condition>) expressions.condition(text)).value();
  }

  private Template template(String text) {
    return ((Compiled.Good<Template>) expressions.template(text)).value();
  }

  private static Answer known() {
    return new Answer.Known(
        "ipvs-connections",
        Facts.of(
            new IpvsConnections(List.of(connection("ESTABLISHED", 3), connection("SYN_RECV", 4)))));
  }

  private static IpvsConnections.IpvsConnection connection(String state, int line) {
    return new IpvsConnections.IpvsConnection(
        "tcp",
        60,
        state,
        new Endpoint("10.0.0.1", 40_000),
        new Endpoint("10.96.0.1", 443),
        new Endpoint("10.0.0.2", 6443),
        line);
  }

  private static Scope scope(Answer table) {
    var version =
        new Answer.Known(
            "iptables-version", Facts.of(new IptablesVersion("iptables", "1.8.9", "legacy", 1)));
    return new Scope(
        Map.of("table", table, "other", known(), "version", version),
        Map.of("vip", "10.96.0.1", "port", 443L),
        Map.of("node", "node-3"));
  }
}
