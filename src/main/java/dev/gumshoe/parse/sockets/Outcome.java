package dev.gumshoe.parse.sockets;

import dev.gumshoe.evidence.TcpConnect;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import java.util.List;
import java.util.Optional;

/** How an attempt ended, as the words of the C library tell it, which every tool passes on. */
enum Outcome {
  CONNECTED("connected", "succeeded!", "Connected to "),
  REFUSED("refused", "Connection refused"),
  UNREACHABLE("unreachable", "No route to host", "Network is unreachable", "Host is unreachable"),
  TIMED_OUT("timed-out", "timed out", "TIMEOUT", "Timeout was reached"),
  FAILED("failed");

  private final String word;
  private final List<String> signs;

  Outcome(String word, String... signs) {
    this.word = word;
    this.signs = List.of(signs);
  }

  TcpConnect at(Line line) {
    return new TcpConnect(word, line.text().strip(), line.number());
  }

  TcpConnect because(String detail) {
    return new TcpConnect(word, detail, 0);
  }

  /** The outcome with the first line that the tool said anything in, or else with a sentence. */
  TcpConnect with(Lines lines, String otherwise) {
    return lines.stderr().stream()
        .filter(line -> !line.blank())
        .findFirst()
        .map(this::at)
        .orElseGet(() -> because(otherwise));
  }

  /** What the first line with such words tells; standard error is asked first. */
  static Optional<TcpConnect> told(Lines lines) {
    return lines.stderr().stream()
        .flatMap(line -> told(line).stream())
        .findFirst()
        .or(() -> lines.stdout().stream().flatMap(line -> told(line).stream()).findFirst());
  }

  private static Optional<TcpConnect> told(Line line) {
    for (Outcome outcome : values()) {
      if (outcome.signs.stream().anyMatch(line.text()::contains)) {
        return Optional.of(outcome.at(line));
      }
    }
    return Optional.empty();
  }
}
