package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.parsed.Located;
import java.util.Optional;
import java.util.regex.Pattern;

/** The limits of a packet capture: what they are when nothing is said, and how far they may go. */
enum PacketLimit {
  /** Seconds. */
  TIME("for", "seconds", 10, 1, 120),
  /** Packets of a point. */
  PACKETS("packets", "packets", 20_000, 1, 1_000_000),
  /** Bytes of a point's file. */
  BYTES("bytes", "bytes", 16L << 20, 1 << 10, 256L << 20),
  /** Bytes of a packet; 262,144 is the most that tcpdump(8) takes. */
  SNAP("snap", "bytes", 256, 64, 262_144);

  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,9}");

  private final String key;
  private final String unit;
  private final long usual;
  private final long least;
  private final long most;

  PacketLimit(String key, String unit, long usual, long least, long most) {
    this.key = key;
    this.unit = unit;
    this.usual = usual;
    this.least = least;
    this.most = most;
  }

  /** The limit, or the usual one where there is none that can be used. */
  long of(Optional<Located<String>> text) {
    return text.flatMap(written -> read(written.value())).orElse(usual);
  }

  /** What is wrong with a text, a sentence. */
  Optional<String> objection(String text) {
    return read(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "'%s' is nothing that '%s' can be; write %s, %d to %d"
                .formatted(text, key, unit, least, most));
  }

  private Optional<Long> read(String text) {
    return Optional.of(text)
        .filter(number -> WHOLE.matcher(number).matches())
        .map(Long::parseLong)
        .filter(number -> number >= least && number <= most);
  }
}
