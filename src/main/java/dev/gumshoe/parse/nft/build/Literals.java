package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.IpText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of rules in one form of text. */
public final class Literals {
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,15}");
  private static final int WIDEST_MASK = 32;

  private Literals() {}

  /** A single value of a type: numbers in decimal or by nft's name, addresses canonical. */
  public static String value(DataType type, String text) {
    if (type.name().equals("boolean")) {
      return text.equals("1") ? "exists" : text.equals("0") ? "missing" : text;
    }
    if (type.isText()) {
      return type.name().equals("iface_index") && text.equals("0") ? "missing" : text;
    }
    if (type.name().equals("time") && Spans.milliseconds(text).isPresent()) {
      return Long.toString(Spans.milliseconds(text).getAsLong() / 1000);
    }
    if (HEX.matcher(text).matches()) {
      return Symbols.named(type.name(), Long.parseLong(text.substring(2), 16));
    }
    if (DECIMAL.matcher(text).matches()) {
      return Symbols.named(type.name(), Long.parseLong(text));
    }
    if (text.indexOf(':') >= 0 || text.indexOf('.') >= 0) {
      return IpText.canonical(text).orElse(text);
    }
    return Symbols.preferred(type.name(), text);
  }

  /**
   * Flags of a type, one by one: a number is taken apart into its bits where nft names them; none
   * stays {@code 0}.
   */
  public static List<String> flags(DataType type, String text) {
    boolean hex = HEX.matcher(text).matches();
    if (!type.isBitmask() || !(hex || DECIMAL.matcher(text).matches())) {
      return List.of(value(type, text));
    }
    long bits = hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
    var found = new ArrayList<String>();
    for (int bit = 0; bit < WIDEST_MASK; bit++) {
      if ((bits >> bit & 1) != 0) {
        found.add(Symbols.named(type.name(), 1L << bit));
      }
    }
    boolean whole = !found.isEmpty() && bits < 1L << WIDEST_MASK;
    return whole && !type.name().equals("ct_label") ? found : List.of(value(type, text));
  }

  /** Flags in one value: named ones in alphabetical order, joined by commas. */
  public static String joined(DataType type, List<String> texts) {
    return texts.stream()
        .flatMap(text -> flags(type, text).stream())
        .sorted()
        .distinct()
        .collect(Collectors.joining(","));
  }

  /** Lower case, for keywords that JSON and text write in different cases. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
