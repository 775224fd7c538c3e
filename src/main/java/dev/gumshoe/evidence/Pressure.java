package dev.gumshoe.evidence;

import java.util.List;

/**
 * How much time tasks lost because something was short ({@code /proc/pressure}, the kernel's
 * Documentation/accounting/psi.rst).
 *
 * @param stalls in the order printed
 */
public record Pressure(List<Stall> stalls) implements Evidence {
  public Pressure {
    stalls = List.copyOf(stalls);
  }

  /**
   * What was lost by one resource.
   *
   * @param resource {@code cpu}, {@code memory}, {@code io}, {@code irq}; empty where it is not
   *     told
   * @param share {@code some}: at least one task waited; {@code full}: all did. Of the whole
   *     machine's processors {@code full} has no meaning, and is 0
   * @param avg10 percent of the last ten seconds
   * @param avg60 percent of the last minute
   * @param avg300 percent of the last five minutes
   * @param totalMicros since the machine started
   */
  public record Stall(
      String resource,
      String share,
      double avg10,
      double avg60,
      double avg300,
      long totalMicros,
      int line) {}
}
