package dev.gumshoe.parse.kube;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as the API writes them (quantity.go of apimachinery): {@code 250m}, {@code 1.5Gi}. */
final class Quantity {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?\\d{1,30}(?:\\.\\d{1,30})?)([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Map<String, Integer> DECIMAL =
      Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);

  private Quantity() {}

  /** In thousandths, rounded up; 0 where it is none. */
  static long millis(String text) {
    return rounded(value(text).scaleByPowerOfTen(3));
  }

  /** In whole units, rounded up; 0 where it is none. */
  static long whole(String text) {
    return rounded(value(text));
  }

  private static BigDecimal value(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = new BigDecimal(form.group(1));
    String suffix = form.group(2) == null ? "" : form.group(2);
    if (suffix.endsWith("i")) {
      int power = "KMGTPE".indexOf(suffix.charAt(0)) + 1;
      return number.multiply(BigDecimal.valueOf(1024).pow(power));
    }
    boolean exponent = suffix.length() > 1;
    return number.scaleByPowerOfTen(
        exponent ? Integer.parseInt(suffix.substring(1)) : DECIMAL.getOrDefault(suffix, 0));
  }

  private static long rounded(BigDecimal value) {
    return value.setScale(0, RoundingMode.UP).min(LARGEST).max(LARGEST.negate()).longValue();
  }
}
