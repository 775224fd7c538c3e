package dev.gumshoe.netfilter.extension;

import java.util.Locale;

/** What the rates of {@code limit} and {@code hashlimit} are counted in. */
enum RateUnit {
  DAY("day", "day", 86_400),
  HOUR("hour", "hour", 3600),
  MINUTE("minute", "min", 60),
  SECOND("second", "sec", 1);

  private final String name;
  private final String printed;
  private final long seconds;

  RateUnit(String name, String printed, long seconds) {
    this.name = name;
    this.printed = printed;
    this.seconds = seconds;
  }

  /** How many seconds a unit has; any beginning of its name will do. */
  static long seconds(String rate, String unit) {
    String lower = unit.toLowerCase(Locale.ROOT);
    for (RateUnit each : values()) {
      if (!lower.isEmpty() && each.name.startsWith(lower)) {
        return each.seconds;
      }
    }
    throw new RefusedException(rate + " is not a rate such as 5/min");
  }

  /**
   * A rate in the largest unit in which it is still told well (print_rate of libxt_limit.c).
   *
   * @param period between two packets
   * @param scale periods in a second
   */
  static String printed(long period, long scale) {
    RateUnit[] units = values();
    int at = 1;
    while (at < units.length && !beyond(period, scale * units[at].seconds)) {
      at++;
    }
    RateUnit unit = units[at - 1];
    return scale * unit.seconds / period + "/" + unit.printed;
  }

  private static boolean beyond(long period, long unit) {
    return period > unit || unit / period < unit % period;
  }
}
