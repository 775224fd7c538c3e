package dev.gumshoe.evidence;

import java.util.List;

/**
 * What the running kernel was started with ({@code /proc/cmdline}, bootparam(7)).
 *
 * @param arguments in the order written; where a name comes twice the kernel mostly takes the last
 */
public record KernelArguments(List<KernelArgument> arguments) implements Evidence {
  public KernelArguments {
    arguments = List.copyOf(arguments);
  }

  /** An argument; {@code value} is empty for one that is only a name. */
  public record KernelArgument(String name, String value, int line) {}
}
