package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of REJECT to answer, from the kernel. */
class RejectionsTest {
  static Stream<Arguments> kinds() {
    return Stream.of(Backend.values())
        .flatMap(
            backend ->
                Stream.of(
                        "FOUR icmp-net-unreachable icmp-host-unreachable icmp-proto-unreachable"
                            + " icmp-port-unreachable icmp-net-prohibited icmp-host-prohibited"
                            + " icmp-admin-prohibited tcp-reset",
                        "SIX icmp6-no-route icmp6-adm-prohibited icmp6-addr-unreachable"
                            + " icmp6-port-unreachable icmp6-policy-fail icmp6-reject-route"
                            + " tcp-reset")
                    .map(words -> Arguments.of(backend, List.of(words.split(" ")))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void answerIsTheOneThatWeSay(Backend backend, List<String> words) throws Exception {
    Family family = Family.valueOf(words.getFirst());
    Shot syn =
        Shot.udp("eth0", "02:00:00:00:00:fe", family.remote().getFirst(), family.pods().getFirst())
            .over(Datagram.TCP)
            .tcp(Shot.SYN, List.of());
    String wrong =
        Bench.onNewNode(
            bench -> {
              var told = new StringBuilder();
              for (String with : words.subList(1, words.size())) {
                String rules =
                    "*filter\n-A FORWARD -p tcp -j REJECT --reject-with " + with + "\nCOMMIT\n";
                Loaded loaded = bench.load(family, Map.of(backend, Plan.completed(family, rules)));
                Seen seen = new Play(bench, loaded).all(List.of(syn)).getFirst();
                assertThat(seen.observed().seen("answer")).isPresent();
                told.append(seen.agreed().isEmpty() ? Account.of(seen, loaded) : "");
              }
              return told.toString();
            });
    assertThat(wrong).isEmpty();
  }
}
