package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers from one to another, both included.
 *
 * @param from unsigned
 * @param to unsigned
 */
record Ranges(long from, long to) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,10})?(?:([:-])(\\d{1,10})?)?");
  private static final long MOST = 0xFFFFFFFFL;

  /** {@code 80}, {@code 80:90}, {@code :90}, {@code 80:}, {@code 80-90}; empty for others. */
  static Optional<Ranges> of(String text) {
    Matcher found = FORM.matcher(text);
    if (text.isEmpty() || !found.matches()) {
      return Optional.empty();
    }
    long from = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
    boolean single = found.group(2) == null;
    long to = single ? from : found.group(3) == null ? MOST : Long.parseLong(found.group(3));
    return Optional.of(new Ranges(from, to));
  }

  boolean contains(long number) {
    return from <= number && number <= to;
  }

  Truth test(Value<Integer> value) {
    return Values.test(value, number -> contains(number), "is " + this);
  }

  @Override
  public String toString() {
    return from == to ? String.valueOf(from) : from + ":" + to;
  }
}
