package dev.gumshoe.journal;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes lines one after the other, and checks that each follows the one before it. */
final class LineCheck {
  /** The version of the format that this Gumshoe writes. */
  static final long VERSION = 2;

  private static final long OLDEST = 1;

  private final EventCodec codec;
  private final Chain chain;
  private long version;
  private boolean tied = true;

  /** For the lines of a journal from its first on. */
  LineCheck(EventCodec codec) {
    this(codec, new Chain(Head.NONE), OLDEST);
  }

  private LineCheck(EventCodec codec, Chain chain, long version) {
    this.codec = codec;
    this.chain = chain;
    this.version = version;
  }

  /** For the lines that follow this head; none before it is of version 1. */
  static LineCheck after(EventCodec codec, Head head) {
    return new LineCheck(codec, new Chain(head), VERSION);
  }

  /**
   * A line that follows.
   *
   * @param event what remains of it: the event itself
   */
  record Line(long number, Instant at, ObjectNode event) {}

  /** Where the lines so far have come to. */
  Head head() {
    return chain.head();
  }

  /** Whether each of them names the hash of what stands before it. */
  boolean tied() {
    return tied;
  }

  /** Whether the last one does. */
  boolean named() {
    return version > OLDEST;
  }

  /** The next line, without its line feed. After an exception none follows any more. */
  Line next(String text, byte[] bytes) throws LineException {
    ObjectNode node = parse(text);
    long says = take(node, "v").asLong(-1);
    if (says < OLDEST || says > VERSION) {
      throw new LineException(
          Fault.Check.FORM,
          "it is of version %d of the format, and this Gumshoe reads versions %d to %d"
              .formatted(says, OLDEST, VERSION));
    }
    if (says < version) {
      throw new LineException(
          Fault.Check.FORM,
          "it is of version %d after a line of version %d".formatted(says, version));
    }
    long number = take(node, "n").asLong(-1);
    if (number != head().events()) {
      throw new LineException(
          Fault.Check.NUMBER, "it is event %d where %d is due".formatted(number, head().events()));
    }
    Instant at = time(take(node, "at").asString());
    if (says > OLDEST && !take(node, "prev").asString("").equals(head().hash())) {
      throw new LineException(
          Fault.Check.CHAIN, "it does not name the hash of what stands before it");
    }
    version = says;
    tied = tied && says > OLDEST;
    chain.add(bytes, says);
    return new Line(number, at, node);
  }

  private ObjectNode parse(String text) throws LineException {
    try {
      if (codec.parse(text) instanceof ObjectNode node) {
        return node;
      }
    } catch (JacksonException e) {
      throw new LineException(Fault.Check.FORM, first(e));
    }
    throw new LineException(Fault.Check.FORM, "it is no JSON object");
  }

  private static Instant time(String text) throws LineException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new LineException(Fault.Check.FORM, first(e));
    }
  }

  private static JsonNode take(ObjectNode node, String key) throws LineException {
    JsonNode value = node.remove(key);
    if (value == null) {
      throw new LineException(Fault.Check.FORM, "'" + key + "' is missing");
    }
    return value;
  }

  /** The first line of what went wrong. */
  static String first(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not in the format");
  }
}
