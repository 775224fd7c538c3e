package dev.gumshoe.launch;

import java.util.Locale;
import java.util.Map;

/** Tells whether a window can be opened. */
final class Display {
  private Display() {}

  /**
   * Whether there is a display: always on Windows and macOS, on others where X11 or Wayland is.
   *
   * @param system name of the operating system
   * @param environment of the process
   */
  static boolean isThere(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
