package dev.gumshoe.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.Flow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomSearchTest {
  private final Flow vip =
      flow("service-vip", "A node cannot reach a Service", "a new node never becomes Ready");
  private final Flow certificate =
      flow("stale-ca", "A certificate is out of date", "x509: certificate signed by unknown");
  private final List<Flow> all = List.of(vip, certificate);

  @ParameterizedTest
  @CsvSource({
    "node never ready, service-vip",
    "READY, service-vip",
    "rea, service-vip",
    "certif, stale-ca",
    "x509, stale-ca",
    "'stale', stale-ca",
  })
  void wordsAndTheirBeginningsFind(String typed, String flow) {
    assertThat(SymptomSearch.find(all, typed)).extracting(Flow::id).containsExactly(flow);
  }

  @Test
  void withoutWordsAllAreThere() {
    assertThat(SymptomSearch.find(all, "  ?! ")).isEqualTo(all);
  }

  @Test
  void whatNobodyKnowsFindsNothing() {
    assertThat(SymptomSearch.find(all, "zebra")).isEmpty();
  }

  @Test
  void moreWordsGoBeforeBetterPlaces() {
    assertThat(SymptomSearch.find(all, "certificate date node")).containsExactly(certificate, vip);
  }

  private static Flow flow(String id, String title, String symptom) {
    return new Flow(
        id,
        title,
        List.of(symptom),
        List.of(),
        Map.of(),
        Map.of(),
        "start",
        Map.of(),
        Map.of(),
        "");
  }
}
