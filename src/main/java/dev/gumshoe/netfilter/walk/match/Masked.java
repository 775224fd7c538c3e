package dev.gumshoe.netfilter.walk.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a mask, {@code 0x4000/0x4000}; without one the mask is all ones. */
public record Masked(int value, int mask) {
  private static final Pattern FORM =
      Pattern.compile("(0[xX][0-9a-fA-F]{1,8}|\\d{1,10})(?:/(0[xX][0-9a-fA-F]{1,8}|\\d{1,10}))?");

  /** Reads it; empty where the text is something else. */
  public static Optional<Masked> of(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int mask = found.group(2) == null ? -1 : number(found.group(2));
    return Optional.of(new Masked(number(found.group(1)), mask));
  }

  @Override
  public String toString() {
    return "0x"
        + Integer.toHexString(value)
        + (mask == -1 ? "" : "/0x" + Integer.toHexString(mask));
  }

  private static int number(String text) {
    boolean hex = text.length() > 1 && (text.charAt(1) == 'x' || text.charAt(1) == 'X');
    return hex ? Integer.parseUnsignedInt(text.substring(2), 16) : (int) Long.parseLong(text);
  }
}
