package dev.gumshoe.parse.sockets;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.TcpConnect;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Reading.NotRead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attempt to connect: by curl, by bash's {@code /dev/tcp}, or by one of the programs called nc.
 */
public final class TcpConnectParser implements Parser {
  private static final Pattern CURL_SAYS = Pattern.compile("curl: \\((\\d{1,3})\\) .*");

  /** Of timeout(1): the time was over; with {@code -k} it may have had to kill. */
  private static final Set<Integer> TIME_OVER = Set.of(124, 137);

  /** The parser; it keeps nothing between captures. */
  public TcpConnectParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    if (!(capture.ending() instanceof Ending.Exited(int status))) {
      return new NotRead(Why.FAILED, "The attempt was ended before it had an outcome.");
    }
    if (TIME_OVER.contains(status)) {
      return read(Outcome.TIMED_OUT.because("There was no answer within the time limit."));
    }
    if (capture.argv().isEmpty()) {
      return fromText(lines);
    }
    if (capture.argv().stream().anyMatch(word -> program(word).equals("curl"))) {
      return CurlOutcome.read(status, lines);
    }
    return fromStatus(status, lines);
  }

  /** bash and nc: status 0 is a connection; else what they say. */
  private static Reading fromStatus(int status, Lines lines) {
    if (status == 0) {
      return read(Outcome.CONNECTED.because("The connection was accepted."));
    }
    Optional<Line> noDevice =
        lines.all().stream()
            .filter(line -> line.text().contains("/dev/tcp/"))
            .filter(line -> line.text().contains("No such file"))
            .findFirst();
    if (noDevice.isPresent()) {
      return new NotRead(
          Why.UNSUPPORTED, "This shell cannot open connections: " + noDevice.get().text().strip());
    }
    return read(
        Outcome.told(lines)
            .orElseGet(
                () ->
                    Outcome.FAILED.with(
                        lines, "It ended with exit status " + status + " and said nothing.")));
  }

  private static Reading fromText(Lines lines) {
    for (Line line : lines.all()) {
      Matcher curl = CURL_SAYS.matcher(line.text());
      if (curl.matches()) {
        int status = (int) Numbers.whole(curl.group(1)).orElse(0);
        return CurlOutcome.read(status, new Lines(List.of(), List.of(line)));
      }
    }
    return Outcome.told(lines)
        .map(TcpConnectParser::read)
        .orElseGet(
            () -> new NotRead(Why.UNPARSABLE, "The text tells nothing of an attempt to connect."));
  }

  private static Reading read(TcpConnect outcome) {
    return new Problems().with(outcome);
  }

  private static String program(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
