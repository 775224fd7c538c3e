package dev.gumshoe.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.evidence.FactType.ListOf;
import dev.gumshoe.evidence.FactType.Struct;
import dev.gumshoe.evidence.FactType.Text;
import dev.gumshoe.evidence.FactType.Whole;
import dev.gumshoe.evidence.IpvsConnections.IpvsConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final IpvsConnections CONNECTIONS =
      new IpvsConnections(
          List.of(
              new IpvsConnection(
                  "tcp",
                  57,
                  "SYN_RECV",
                  new Endpoint("10.0.0.1", 40_000),
                  new Endpoint("10.96.0.1", 443),
                  Endpoint.NONE,
                  3)));

  @Test
  void recordsBecomeMapsWithWholeNumbersAsLongs() {
    assertThat(Facts.of(CONNECTIONS))
        .isEqualTo(
            Map.of(
                "connections",
                List.of(
                    Map.of(
                        "protocol",
                        "tcp",
                        "expires",
                        57L,
                        "state",
                        "SYN_RECV",
                        "source",
                        Map.of("ip", "10.0.0.1", "port", 40_000L),
                        "virtual",
                        Map.of("ip", "10.96.0.1", "port", 443L),
                        "destination",
                        Map.of("ip", "", "port", 0L),
                        "line",
                        3L))));
  }

  @Test
  void fieldsKeepTheOrderOfTheRecordInAnAnswerToo() {
    var release = new KernelRelease("6.1", "x86_64", 1);
    assertThat(Facts.of(release).keySet()).containsExactly("release", "machine", "line");
    assertThat(new Answer.Known("uname", Facts.of(release)).facts().keySet())
        .containsExactly("release", "machine", "line");
  }

  @Test
  void factsCannotBeChanged() {
    Map<String, Object> facts = Facts.of(CONNECTIONS);
    assertThatThrownBy(facts::clear).isInstanceOf(UnsupportedOperationException.class);
    List<?> connections = (List<?>) requireNonNull(facts.get("connections"));
    assertThatThrownBy(connections::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void typesFollowTheRecords() {
    Struct type = Facts.typeOf(IpvsConnections.class);
    assertThat(type.name()).isEqualTo("IpvsConnections");
    ListOf connections = (ListOf) requireNonNull(type.fields().get("connections"));
    Struct connection = (Struct) connections.element();
    assertThat(connection.fields().keySet())
        .containsExactly(
            "protocol", "expires", "state", "source", "virtual", "destination", "line");
    assertThat(connection.fields()).containsEntry("expires", new Whole());
    assertThat(((Struct) requireNonNull(connection.fields().get("source"))).fields())
        .isEqualTo(Map.of("ip", new Text(), "port", new Whole()));
  }
}
