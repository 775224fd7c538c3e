package dev.gumshoe.evidence;

import java.util.List;

/**
 * The kernel's own log ({@code dmesg}, dmesg(1)).
 *
 * @param messages in the order printed
 */
public record KernelLog(List<KernelMessage> messages) implements Evidence {
  public KernelLog {
    messages = List.copyOf(messages);
  }

  /**
   * A message.
   *
   * @param seconds since the machine started; −1 where a clock time is printed instead
   * @param time clock time as printed ({@code -T}, {@code --time-format iso}), which is wrong after
   *     a suspend; empty where seconds are printed
   * @param facility {@code kern}, with {@code -x} or {@code -r}
   * @param priority {@code err}, {@code warn}, with {@code -x} or {@code -r}
   */
  public record KernelMessage(
      double seconds, String time, String facility, String priority, String message, int line) {}
}
