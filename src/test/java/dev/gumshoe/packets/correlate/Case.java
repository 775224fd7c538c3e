package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace.Connection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens.
 *
 * @param concluded for each connection its conclusion, last seen, missing at; then, for each point,
 *     how many asked and answered there
 */
record Case(String name, UnaryOperator<Wire> happens, List<String> concluded) {
  static Case of(String name, UnaryOperator<Wire> happens, String... concluded) {
    return new Case(name, happens, List.of(concluded));
  }

  @Override
  public String toString() {
    return name;
  }

  static String words(Connection one) {
    List<String> counts = one.passages().stream().map(p -> p.asked() + "/" + p.answered()).toList();
    return String.join(
        " ", List.of(one.conclusion(), one.lastSeen(), one.missingAt(), String.join(" ", counts)));
  }
}
