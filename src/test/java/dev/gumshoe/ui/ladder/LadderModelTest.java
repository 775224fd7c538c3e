package dev.gumshoe.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.ladder.ConnectionLine;
import dev.gumshoe.packets.ladder.SampleTraces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderModelTest {
  private final LadderModel model = new LadderModel(SampleTraces.lostOnTheWire());

  @ParameterizedTest
  @CsvSource({"'', '1 2'", "dns, ''", "ANSWERED, '2'", "10.96.0.1, '1 2'", "':53', '2'", "#1, '1'"})
  void connectionsAreFoundByTheirWords(String words, String numbers) {
    assertThat(
            String.join(
                " ",
                model.connections(words).stream()
                    .map(ConnectionLine::number)
                    .map(String::valueOf)
                    .toList()))
        .isEqualTo(numbers);
  }

  @Test
  void theChosenPacketStaysChosenWhenOthersAreHidden() {
    model.choose(model.ladder().rows().get(2));
    assertThat(model.chosenRow()).isEqualTo(2);
    model.filter(2);
    assertThat(model.chosenRow()).isEqualTo(1);
    model.filter(1);
    assertThat(model.chosenRow()).isEqualTo(-1);
    assertThat(model.chosenStop()).isEmpty();
    model.filter(0);
    assertThat(model.chosenRow()).isEqualTo(2);
  }

  @Test
  void aPacketIsLookedAtWhereItWasSeenAndNowhereElse() {
    model.choose(model.ladder().rows().getFirst());
    assertThat(model.nextStop(-1)).isFalse();
    assertThat(model.nextStop(1)).isTrue();
    assertThat(model.nextStop(1)).isTrue();
    assertThat(model.nextStop(1)).isFalse();
    assertThat(model.point(model.chosenStop().orElseThrow()).name()).isEqualTo("wire");
  }

  @Test
  void aRowIsSpokenWithEverythingThatThePictureShows() {
    assertThat(model.spoken(model.ladder().rows().getFirst()))
        .isEqualTo(
            "0.000 milliseconds, connection 1, to the server: seen at pod, then node, then wire."
                + " 10.244.1.17:41812 > 10.96.0.1:443 SYN seq 2841 window 64240. Lost: seen at"
                + " wire, not seen at peer. Rewritten, node to wire: server becomes"
                + " 10.244.2.7:8443. at wire inside vxlan 10.0.0.11 > 10.0.0.12");
  }

  @ParameterizedTest
  @CsvSource({"0, 1000000000, 0", "1, 1000000000, 10", "2, 1000000000, 14", "2, 1000000, 0.1"})
  void roomBetweenRowsGrowsWithTimeAndEnds(int level, long gap, double lines) {
    assertThat(new Zoom(level).room(gap)).isEqualTo(lines);
  }
}
