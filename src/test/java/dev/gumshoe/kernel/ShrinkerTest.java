package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkerTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void onlyWhatIsNeededIsLeft(long seed) throws Exception {
    Plan plan = new PlanMaker(new Dice(seed)).make(Family.FOUR);
    var scene = new Scene(Family.FOUR, Map.of(Backend.NFT, plan), List.of());
    int wanted = count(scene);
    assertThat(wanted).isPositive();
    Scene smallest = new Shrinker(smaller -> count(smaller) == wanted).shrink(scene);
    assertThat(smallest.texts().toString().lines().filter(line -> line.startsWith("-A")))
        .hasSize(wanted)
        .allMatch(line -> line.matches("-A \\S+ -[jg] \\S+.*"));
  }

  /** How many rules have a target in the nat table. */
  private static int count(Scene scene) {
    return scene.plans().values().stream()
        .flatMap(plan -> plan.chains().stream())
        .filter(chain -> chain.table().equals("nat"))
        .mapToInt(
            chain -> (int) chain.rules().stream().filter(rule -> rule.target().isPresent()).count())
        .sum();
  }
}
