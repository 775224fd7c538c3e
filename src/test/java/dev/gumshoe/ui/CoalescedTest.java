package dev.gumshoe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CoalescedTest {
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<Integer> received = new ArrayList<>();
  private final Coalesced<Integer> coalesced = new Coalesced<>(screen::add, received::add);

  @Test
  void aBurstCostsOneTurnAndItsLastValueArrives() {
    for (int value = 1; value <= 1_000; value++) {
      coalesced.send(value);
    }
    assertThat(screen).hasSize(1);
    screen.remove().run();
    assertThat(received).containsExactly(1_000);
  }

  @Test
  void afterATurnTheNextValueAsksForAnother() {
    coalesced.send(1);
    screen.remove().run();
    coalesced.send(2);
    screen.remove().run();
    assertThat(received).containsExactly(1, 2);
  }
}
