package dev.gumshoe.parse.sockets;

import dev.gumshoe.evidence.TcpConnect;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import java.util.Optional;
import java.util.Set;

/** What curl's exit status says of the TCP connection (curl(1), EXIT CODES). */
final class CurlOutcome {
  /** Failures that can only come after the connection was made: of TLS, HTTP or the transfer. */
  private static final Set<Integer> AFTER_CONNECTING =
      Set.of(
          8, 16, 18, 22, 23, 33, 35, 47, 51, 52, 53, 54, 55, 56, 58, 59, 60, 61, 63, 66, 77, 80, 82,
          83, 90, 91, 92);

  /** Failures of the call itself: nothing was tried. */
  private static final Set<Integer> NOTHING_TRIED = Set.of(1, 2, 3, 4, 26, 27, 43, 48);

  private static final int COULD_NOT_CONNECT = 7;
  private static final int TIMED_OUT = 28;

  private CurlOutcome() {}

  static Reading read(int status, Lines lines) {
    if (NOTHING_TRIED.contains(status)) {
      return new Reading.NotRead(
          Why.FAILED, Outcome.FAILED.with(lines, "curl ended with exit status " + status).detail());
    }
    return new Problems().with(outcome(status, lines));
  }

  private static TcpConnect outcome(int status, Lines lines) {
    if (status == 0) {
      return Outcome.CONNECTED.because("curl got an answer.");
    }
    String otherwise = "curl ended with exit status " + status + ".";
    if (AFTER_CONNECTING.contains(status)) {
      return Outcome.CONNECTED.with(lines, otherwise);
    }
    return switch (status) {
      case COULD_NOT_CONNECT -> {
        // Newer versions only say "Couldn't connect to server", whatever the reason was.
        Optional<TcpConnect> told = Outcome.told(lines);
        yield told.orElseGet(() -> Outcome.FAILED.with(lines, otherwise));
      }
      case TIMED_OUT -> timedOut(lines, otherwise);
      default -> Outcome.FAILED.with(lines, otherwise);
    };
  }

  /** curl words a time limit by what it was waiting for; some of that comes after connecting. */
  private static TcpConnect timedOut(Lines lines, String otherwise) {
    return lines
        .firstWith("Operation timed out after")
        .or(() -> lines.firstWith("SSL connection timeout"))
        .map(Outcome.CONNECTED::at)
        .orElseGet(
            () ->
                lines
                    .firstWith("Resolving timed out")
                    .map(Outcome.FAILED::at)
                    .orElseGet(() -> Outcome.TIMED_OUT.with(lines, otherwise)));
  }
}
