package dev.gumshoe.packets.file;

/**
 * Turns the time stamps of an interface into nanoseconds since 1970.
 *
 * @param perSecond units in a second
 * @param offset seconds to add
 */
record Clock(long perSecond, long offset) {
  private static final long NANOS = 1_000_000_000L;

  /** Microseconds, which is what pcapng means without {@code if_tsresol}. */
  static final Clock MICROS = new Clock(1_000_000, 0);

  /**
   * Of {@code if_tsresol}: without the highest bit a negative power of 10, with it one of 2
   * (pcapng, section 4.2). Finer than a long can count is cut to what it can.
   */
  static Clock of(int resolution, long offset) {
    int power = resolution & 0x7f;
    if ((resolution & 0x80) != 0) {
      return new Clock(1L << Math.min(power, 62), offset);
    }
    long units = 1;
    for (int i = 0; i < Math.min(power, 18); i++) {
      units *= 10;
    }
    return new Clock(units, offset);
  }

  /** Nanoseconds; the nearest that a long holds where it is beyond the year 2262. */
  long nanos(long units) {
    if (perSecond == 1_000_000 && offset == 0 && units >= 0 && units < Long.MAX_VALUE / 1000) {
      return units * 1000;
    }
    long seconds = Long.divideUnsigned(units, perSecond);
    long rest = Long.remainderUnsigned(units, perSecond);
    long nanos =
        perSecond <= NANOS
            ? rest * NANOS / perSecond
            : (long) ((double) rest / perSecond * NANOS); // exact enough below a nanosecond
    return join(seconds, nanos);
  }

  private long join(long seconds, long nanos) {
    try {
      return Math.addExact(Math.multiplyExact(Math.addExact(seconds, offset), NANOS), nanos);
    } catch (ArithmeticException _) {
      return Long.MAX_VALUE;
    }
  }
}
