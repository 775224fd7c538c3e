package dev.gumshoe.packets.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.evidence.PacketTrace.Passage;
import dev.gumshoe.evidence.PacketTrace.Point;
import dev.gumshoe.evidence.PacketTrace.Sighting;
import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Ladder.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderLayoutTest {
  private static final Endpoint A = new Endpoint("10.0.0.1", 4000);
  private static final Endpoint B = new Endpoint("10.0.0.2", 80);
  private static final Endpoint C = new Endpoint("10.0.0.3", 8080);

  private static Ladder all(PacketTrace trace) {
    return LadderLayout.of(trace, LadderFilter.ALL);
  }

  private static Point point(String name, String target, long error) {
    return new Point(name, target, "eth0", "", 1, 0, 0, error, "");
  }

  private static Sighting seen(int packet, String point, long at, String way) {
    return new Sighting(packet, 1, point, at, way, "SYN", "", packet);
  }

  private static Passage passage(String point, Endpoint client, Endpoint server) {
    return new Passage(point, client, server, 1, 1, 0, "");
  }

  private static PacketTrace trace(
      List<Point> points, String conclusion, List<Passage> passages, List<Sighting> seen) {
    var connection =
        new Connection(
            1, "tcp", A, B, "unknown", "", "", conclusion, "p", "r", List.of(), passages, "So.");
    return new PacketTrace(points, List.of(connection), seen, 0);
  }

  private static final List<Point> THREE =
      List.of(point("p", "n1", 0), point("q", "n1", 0), point("r", "n1", 0));

  @Test
  void aPacketIsOneRowWithAnArrowFromPointToPoint() {
    Ladder ladder =
        all(
            trace(
                THREE,
                "answered",
                List.of(passage("p", A, B), passage("q", A, B), passage("r", A, C)),
                List.of(seen(1, "p", 0, "ask"), seen(1, "q", 10, "ask"), seen(1, "r", 30, "ask"))));
    assertThat(ladder)
        .isEqualTo(
            new Ladder(
                List.of(
                    new Column("p", "n1, eth0", List.of(), true),
                    new Column("q", "n1, eth0", List.of(), true),
                    new Column("r", "n1, eth0", List.of(), true)),
                List.of(
                    new Row(
                        1,
                        1,
                        Direction.ASK,
                        0,
                        0,
                        false,
                        List.of(
                            new Stop(0, 0, "SYN", "", 1, 1),
                            new Stop(1, 10, "SYN", "", 1, 1),
                            new Stop(2, 30, "SYN", "", 1, 1)),
                        List.of(
                            new Leg(0, 1, Way.PASSED, 10, 0), new Leg(1, 2, Way.REWRITTEN, 20, 0)),
                        List.of(
                            new Remark(Remark.Kind.PACKET, "SYN"),
                            new Remark(
                                Remark.Kind.REWRITE, "q to r: server becomes 10.0.0.3:8080")))),
                0,
                0,
                0));
  }

  @Test
  void anAnswerGoesTheOtherWay() {
    Row row =
        all(trace(
                THREE,
                "answered",
                List.of(),
                List.of(seen(1, "p", 20, "answer"), seen(1, "r", 0, "answer"))))
            .rows()
            .getFirst();
    assertThat(row.stops()).extracting(Stop::column).containsExactly(2, 0);
    assertThat(row.legs()).containsExactly(new Leg(2, 0, Way.PASSED, 20, 0));
    assertThat(row.time()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "lost, ask, true",
    "lost, answer, false",
    "answer-lost, answer, true",
    "answer-lost, ask, false",
    "answered, ask, false",
    "arrived-unanswered, ask, false",
    "unknown, ask, false"
  })
  void whatIsLostPointsToWhereItShouldHaveCome(String conclusion, String way, boolean marked) {
    Row row =
        all(trace(THREE, conclusion, List.of(), List.of(seen(1, "p", 0, way)))).rows().getFirst();
    assertThat(row.legs()).isEqualTo(marked ? List.of(new Leg(0, 2, Way.LOST, 0, 0)) : List.of());
    assertThat(row.remarks().stream().map(Signs::line).toList())
        .isEqualTo(marked ? List.of("SYN", "✕ seen at p, not seen at r") : List.of("SYN"));
  }

  @Test
  void aPacketThatCameIsNotMarkedAsLost() {
    var came = List.of(seen(1, "p", 0, "ask"), seen(1, "r", 5, "ask"));
    assertThat(all(trace(THREE, "lost", List.of(), came)).rows().getFirst().legs())
        .containsExactly(new Leg(0, 2, Way.PASSED, 5, 0));
  }

  @ParameterizedTest
  @CsvSource({
    // other node, error a, error b, took, uncertain
    "n1, -1, -1, -5, false",
    "n2, 0, 100, 101, false",
    "n2, 0, 100, 100, true",
    "n2, 60, 40, -100, true",
    "n2, 0, 0, 0, false",
    "n2, 0, -1, 1000000, true"
  })
  void anArrowIsUncertainWhereClocksDifferByMore(
      String node, long error, long other, long took, boolean uncertain) {
    var points = List.of(point("p", "n1", error), point("r", node, other));
    var seen = List.of(seen(1, "p", 0, "ask"), seen(1, "r", took, "ask"));
    assertThat(all(trace(points, "answered", List.of(), seen)).rows().getFirst().legs())
        .extracting(Leg::uncertain)
        .containsExactly(uncertain);
  }

  @ParameterizedTest
  @CsvSource({"1000, '1 2'", "100, '2 1'"})
  void anAnswerStandsBelowItsQuestionThoughTheClockSaysOtherwise(long error, String order) {
    var points = List.of(point("p", "n1", 0), point("r", "n2", error));
    var seen =
        List.of(
            seen(2, "r", -400, "answer"),
            seen(1, "r", -500, "ask"),
            seen(1, "p", 0, "ask"),
            seen(2, "p", 600, "answer"));
    Ladder ladder = all(trace(points, "answered", List.of(), seen));
    assertThat(ladder.rows().stream().map(row -> "" + row.packet()).toList())
        .containsExactly(order.split(" "));
    assertThat(ladder.rows().getLast().timeUncertain()).isEqualTo(error == 1000);
  }

  @Test
  void theFilterLeavesOutOtherConnectionsAndTimesAndCountsThem() {
    PacketTrace trace = SampleTraces.lostOnTheWire();
    assertThat(LadderLayout.of(trace, LadderFilter.of(2)).rows()).hasSize(2);
    assertThat(LadderLayout.of(trace, LadderFilter.of(2)).hidden()).isEqualTo(3);
    Ladder early = LadderLayout.of(trace, LadderFilter.ALL.between(0, 64_000));
    assertThat(early.rows()).hasSize(1);
    assertThat(early.rows().getFirst().stops()).hasSize(3);
    assertThat(early.hidden()).isEqualTo(4);
    assertThat(all(trace).first(2).cut()).isEqualTo(3);
  }

  @Test
  void pointsTellWhatIsNotKnownFromThem() {
    assertThat(all(SampleTraces.lostOnTheWire()).columns())
        .containsExactly(
            new Column("pod", "node-1, eth0", List.of(), true),
            new Column("node", "node-1, cali1234", List.of(), true),
            new Column("wire", "node-1, ens5", List.of("12 packets dropped by the kernel"), true),
            new Column("peer", "node-2, ens5", List.of("clock ±0.41 ms"), true),
            new Column("server", "node-2", List.of("no packets: tcpdump is not installed"), false));
  }

  @Test
  void theWorstConnectionComesFirst() {
    assertThat(ConnectionLine.of(SampleTraces.lostOnTheWire()))
        .extracting(line -> line.sign() + " " + line.number() + " " + line.title())
        .containsExactly(
            "✕ 1 tcp 10.244.1.17:41812 > 10.96.0.1:443",
            "✓ 2 udp 10.244.1.17:52044 > 10.96.0.10:53");
  }

  @Test
  void sightingsAtPointsThatAreNotThereAreLeftOut() {
    assertThat(all(trace(THREE, "lost", List.of(), List.of(seen(1, "x", 0, "ask")))).rows())
        .isEmpty();
  }

  @Test
  void aPacketThatADeviceShowsTwiceIsOneStop() {
    var twice = List.of(seen(1, "p", 0, "ask"), seen(1, "p", 4, "ask"));
    assertThat(all(trace(THREE, "answered", List.of(), twice)).rows().getFirst().stops())
        .containsExactly(new Stop(0, 0, "SYN", "", 1, 2));
  }
}
