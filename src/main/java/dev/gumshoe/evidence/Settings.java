package dev.gumshoe.evidence;

import java.util.List;

/**
 * Kernel settings ({@code sysctl KEY…}). A key that the kernel does not have is not there.
 *
 * @param settings in the order printed
 */
public record Settings(List<Setting> settings) implements Evidence {
  public Settings {
    settings = List.copyOf(settings);
  }

  /** One setting; the key with dots: {@code net.ipv4.ip_forward}. */
  public record Setting(String key, String value, int line) {}
}
