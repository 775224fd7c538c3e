package dev.gumshoe.evidence;

import java.util.List;

/**
 * A unit file of systemd with its drop-ins ({@code systemctl cat UNIT}). It tells what the files
 * say now; what is in force since the last reload tells {@code systemctl show}.
 *
 * @param files in the order in which systemd reads them
 * @param settings of all files, in their order; without environments and credentials
 */
public record UnitFiles(List<UnitFile> files, List<UnitSetting> settings) implements Evidence {
  public UnitFiles {
    files = List.copyOf(files);
    settings = List.copyOf(settings);
  }

  /** A file of the unit. */
  public record UnitFile(String path, int line) {}

  /**
   * A setting; its specifiers ({@code %n}) stand as they are written.
   *
   * @param section {@code Service}
   * @param file the file that says so
   * @param effective whether it counts: no later line has replaced it, and no empty assignment has
   *     emptied the list that it adds to (systemd.syntax(7))
   */
  public record UnitSetting(
      String section, String key, String value, String file, boolean effective, int line) {}
}
