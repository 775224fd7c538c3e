package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShotTextTest {
  @ParameterizedTest
  @EnumSource(Family.class)
  void packetsComeBackFromText(Family family) {
    var shots = new ShotMaker(new Dice(5));
    for (int i = 0; i < 200; i++) {
      Shot shot = shots.make(family);
      assertThat(ShotText.read(ShotText.print(shot), Optional.empty())).isEqualTo(shot);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void storiesComeBackFromText(int seed) {
    var dice = new Dice(seed);
    Shot first = new ShotMaker(dice).make(Family.FOUR);
    Shot error = first.quoting(Datagram.ICMP, first).icmp(3, 1).in(Shot.State.RELATED);
    String rules = "*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -j RETURN\nCOMMIT\n";
    var story =
        new Story(
            Family.FOUR, Map.of(Backend.NFT, rules, Backend.LEGACY, rules), List.of(first, error));
    assertThat(Story.read(story.text().lines().toList())).isEqualTo(story);
  }
}
