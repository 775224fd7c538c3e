package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule sets as kube-proxy, Calico, Docker and Istio make them, with many packets through each. */
class RealisticRulesTest {
  private static final long SEED = 3;
  private static final int CONNECTIONS = 60;

  static Stream<Arguments> ruleSets() {
    return Stream.of(
        Arguments.of(Map.of(Backend.LEGACY, List.of("kube-proxy"))),
        Arguments.of(Map.of(Backend.NFT, List.of("kube-proxy"))),
        Arguments.of(Map.of(Backend.LEGACY, List.of("calico"))),
        Arguments.of(Map.of(Backend.NFT, List.of("calico"))),
        Arguments.of(Map.of(Backend.LEGACY, List.of("docker"))),
        Arguments.of(Map.of(Backend.NFT, List.of("docker"))),
        Arguments.of(Map.of(Backend.LEGACY, List.of("istio"))),
        Arguments.of(Map.of(Backend.NFT, List.of("istio"))),
        Arguments.of(Map.of(Backend.LEGACY, List.of("kube-proxy"), Backend.NFT, List.of("calico"))),
        Arguments.of(Map.of(Backend.LEGACY, List.of("calico"), Backend.NFT, List.of("docker"))));
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void kernelDoesWhatTheWalkSays(Map<Backend, List<String>> names) throws Exception {
    Map<Backend, String> rules = new EnumMap<>(Backend.class);
    for (Map.Entry<Backend, List<String>> one : names.entrySet()) {
      String text = Stories.rules("realistic", one.getValue().getFirst());
      rules.put(one.getKey(), Plan.completed(Family.FOUR, text));
    }
    Set<String> met = new TreeSet<>();
    Bench.onNewNode(
        bench -> {
          Loaded loaded = bench.load(Family.FOUR, rules);
          var play = new Play(bench, loaded);
          var shots = new ShotMaker(new Dice(SEED));
          for (int i = 0; i < CONNECTIONS; i++) {
            Seen seen = play.all(List.of(shots.make(Family.FOUR))).getFirst();
            met.addAll(seen.observed().met().keySet());
            if (seen.agreed().isEmpty()) {
              throw new AssertionError(Account.of(seen, loaded));
            }
          }
          return true;
        });
    assertThat(met).as("rules that matched some packet").hasSizeGreaterThan(3);
  }
}
