package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values become arguments, and never options. */
final class OrdersTest {
  private static Next routesOf(String word) {
    return Walked.begun(SampleFlows.FORK, Map.of("word", word)).filled().enter("inside").next();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "-6", "--help", "-batch /etc/shadow", "eth0\0", "\0"})
  void aValueThatIsNoArgumentOfItsOwnIsNotFilledIn(String hostile) {
    assertThat(routesOf(hostile))
        .isEqualTo(
            new Next.Skip(
                "inside",
                "route",
                0,
                new Answer.Unknown(
                    Why.NO_VALUE,
                    "'${word}' is not filled in: its value would be an option,"
                        + " or is no argument at all")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "a -b", "$(id)", "x;y", "two\nlines", "é", "eth0-1", " -6"})
  void anyOtherValueIsOneArgumentAsItStands(String value) {
    assertThat(routesOf(value))
        .isInstanceOfSatisfying(
            Next.Run.class,
            run ->
                assertThat(run.orders())
                    .extracting(order -> ((Order.OfProbe) order).command().argv())
                    .containsExactly(List.of("ip", "route", "show", "dev", value)));
  }

  @Test
  void aListIsAsManyArgumentsNoneOfThemAnOption() {
    String listed = SampleFlows.FORK.replace("dev, \"${word}\"", "dev, \"${['lo', word]}\"");
    assertThat(Walked.begun(listed, Map.of("word", "eth0")).filled().enter("inside").next())
        .isInstanceOfSatisfying(
            Next.Run.class,
            run ->
                assertThat(((Order.OfProbe) run.orders().getFirst()).command().argv())
                    .containsExactly("ip", "route", "show", "dev", "lo", "eth0"));
    assertThat(Walked.begun(listed, Map.of("word", "-6")).filled().enter("inside").next())
        .isInstanceOf(Next.Skip.class);
  }

  @Test
  void anOptionThatTheFlowWritesIsNotTakenForAValue() {
    assertThat(Walked.begun(SampleFlows.ROUND).filled().enter("look").next())
        .isInstanceOfSatisfying(
            Next.Run.class,
            run ->
                assertThat(((Order.OfProbe) run.orders().getFirst()).command().argv())
                    .containsExactly("uname", "-r"));
  }
}
