package dev.gumshoe.evidence;

import java.util.List;

/**
 * Loaded kernel modules ({@code lsmod}, {@code /proc/modules}). What is built into the kernel is
 * not among them.
 *
 * @param modules in the order printed
 */
public record Modules(List<Loaded> modules) implements Evidence {
  public Modules {
    modules = List.copyOf(modules);
  }

  /**
   * A loaded module.
   *
   * @param size bytes
   * @param users how many use it: modules, and others that have no name
   * @param usedBy names of the modules that use it
   */
  public record Loaded(String name, long size, long users, List<String> usedBy, int line) {
    public Loaded {
      usedBy = List.copyOf(usedBy);
    }
  }
}
