package dev.gumshoe.remote.listening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tcpdump says on standard error, of which the beginning is kept and the end.
 *
 * <p>From its sources (tcpdump.c, versions 4.5 to 4.99): {@code tcpdump: listening on eth0,
 * link-type EN10MB (Ethernet), capture size 262144 bytes}, from 4.99 on with {@code snapshot
 * length}; the name of the program stands before it except after {@code verbose output
 * suppressed…}. At the end {@code 3 packets captured}, one count a line or all in one.
 */
final class Said {
  private static final int MOST = 1 << 15;
  private static final Pattern LISTENING =
      Pattern.compile(
          "(?m)^(?:\\S{1,64}: )?listening on .{1,256}, (?:capture size|snapshot length) \\d+"
              + " bytes\\r"
              + "?$");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\w.-])(\\d{1,18}) packets? (captured|received by filter|dropped by kernel|dropped"
              + " by interface)");
  private static final Pattern NOISE =
      Pattern.compile(
          "listening on |verbose output suppressed|WARNING: |data link type |packets?"
              + " (captured|received|dropped)");

  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private byte[] last = new byte[0];

  /** Takes some more. */
  synchronized void take(byte[] buffer, int length) {
    int room = Math.min(length, MOST - first.size());
    first.write(buffer, 0, room);
    int more = length - room;
    if (more > 0) {
      byte[] all = new byte[last.length + more];
      System.arraycopy(last, 0, all, 0, last.length);
      System.arraycopy(buffer, room, all, last.length, more);
      int from = Math.max(0, all.length - MOST);
      last = Arrays.copyOfRange(all, from, all.length);
    }
  }

  /** All of it as text; what was left out in the middle is an ellipsis. */
  synchronized String text() {
    String begin = first.toString(StandardCharsets.UTF_8);
    return last.length == 0 ? begin : begin + "\n…\n" + new String(last, StandardCharsets.UTF_8);
  }

  /** Whether it said that it listens. */
  boolean listens() {
    return LISTENING.matcher(text()).find();
  }

  /** The counts of its end; the last ones when it said them more than once. */
  Optional<Counts> counts() {
    String text = text();
    OptionalLong captured = count(text, "captured");
    OptionalLong received = count(text, "received by filter");
    return captured.isPresent() && received.isPresent()
        ? Optional.of(
            new Counts(
                captured.getAsLong(),
                received.getAsLong(),
                count(text, "dropped by kernel"),
                count(text, "dropped by interface")))
        : Optional.empty();
  }

  private static OptionalLong count(String text, String what) {
    Matcher count = COUNT.matcher(text);
    OptionalLong value = OptionalLong.empty();
    while (count.find()) {
      if (count.group(2).equals(what)) {
        value = OptionalLong.of(Long.parseLong(count.group(1)));
      }
    }
    return value;
  }

  /** What it complains of; empty when it does not. */
  List<String> complaints() {
    return text()
        .lines()
        .map(Words::clean)
        .filter(Predicate.not(String::isEmpty))
        .filter(line -> !NOISE.matcher(line).find())
        .limit(20)
        .toList();
  }
}
