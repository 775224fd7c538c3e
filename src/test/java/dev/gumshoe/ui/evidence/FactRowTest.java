package dev.gumshoe.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.IpvsConnections;
import dev.gumshoe.evidence.IpvsConnections.IpvsConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactRowTest {
  private final Map<String, Object> facts =
      Facts.of(
          new IpvsConnections(
              List.of(
                  new IpvsConnection(
                      "tcp",
                      54,
                      "SYN_RECV",
                      new Endpoint("fd00::1", 51324),
                      new Endpoint("10.96.0.1", 443),
                      new Endpoint("10.77.0.21", 6443),
                      3))));

  @Test
  void anEntryIsToldInShortAndMarkedWhereItDecides() {
    FactRow top = FactRow.of(facts, Set.of(3)).getFirst();
    assertThat(top.value()).isEqualTo("1 entry");
    FactRow entry = top.below(Set.of(3)).getFirst();
    assertThat(entry.name()).isEqualTo("1");
    assertThat(entry.value())
        .isEqualTo(
            "protocol tcp · expires 54 · state SYN_RECV · source [fd00::1]:51324"
                + " · virtual 10.96.0.1:443 · destination 10.77.0.21:6443");
    assertThat(entry.line()).isEqualTo(3);
    assertThat(entry.decides()).isTrue();
  }

  @Test
  void plainFactsStandOnTheLineOfWhatTheyArePartOf() {
    assertThat(
            FactRow.of(
                Facts.of(new IptablesVersion("iptables", "1.8.4", "nf_tables", 1)), Set.of(1)))
        .allMatch(row -> row.line() == 1 && row.decides())
        .extracting(FactRow::name, FactRow::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("tool", "iptables"),
            org.assertj.core.groups.Tuple.tuple("version", "1.8.4"),
            org.assertj.core.groups.Tuple.tuple("backend", "nf_tables"));
  }

  @Test
  void whatIsAbsentIsSaid() {
    assertThat(FactRow.of(Map.of("flags", List.of(), "peerName", "", "up", false), Set.of()))
        .extracting(FactRow::name, FactRow::value)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("flags", "none"),
            org.assertj.core.groups.Tuple.tuple("peer name", "–"),
            org.assertj.core.groups.Tuple.tuple("up", "no"));
  }
}
