package dev.gumshoe.evidence;

import java.util.List;

/**
 * Limits in force for a running process ({@code /proc/PID/limits}, proc(5)).
 *
 * @param limits in the order printed
 */
public record ProcessLimits(List<ProcessLimit> limits) implements Evidence {
  public ProcessLimits {
    limits = List.copyOf(limits);
  }

  /**
   * One limit.
   *
   * @param name as printed: {@code Max open files}
   * @param soft what is enforced; 2⁶³−1 for unlimited, which keeps comparisons true
   * @param hard how far the process may raise it; 2⁶³−1 for unlimited
   * @param unit {@code files}, {@code bytes}; empty where there is none
   */
  public record ProcessLimit(String name, long soft, long hard, String unit, int line) {}
}
