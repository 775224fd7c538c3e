package dev.gumshoe.evidence;

import java.util.List;

/**
 * State of units of systemd ({@code systemctl show UNIT…}).
 *
 * @param units in the order printed
 */
public record SystemdUnits(List<SystemdUnit> units) implements Evidence {
  public SystemdUnits {
    units = List.copyOf(units);
  }

  /**
   * One unit. A text that was not printed is empty; a number that was not printed, or is not set,
   * is −1; {@code infinity} is 2⁶³−1. The names are those of org.freedesktop.systemd1(5).
   *
   * @param id {@code containerd.service}; empty where it was not asked for
   * @param loadState {@code loaded}, {@code not-found}, {@code masked}
   * @param activeState {@code active}, {@code failed}, {@code activating}
   * @param subState {@code running}, {@code auto-restart}
   * @param result {@code success}, {@code exit-code}, {@code oom-kill}, {@code start-limit-hit}
   * @param activeSince {@code ActiveEnterTimestamp}, as printed
   * @param needsReload whether files of the unit changed since systemd read them
   * @param fragment the unit file
   * @param dropIns the files that add to it
   * @param properties all that was printed, without environments and credentials
   * @param line of its first property
   */
  public record SystemdUnit(
      String id,
      String loadState,
      String activeState,
      String subState,
      String unitFileState,
      String result,
      String activeSince,
      long mainPid,
      long execMainCode,
      long execMainStatus,
      long restarts,
      long limitNofile,
      long limitNofileSoft,
      long tasksCurrent,
      long tasksMax,
      long memoryCurrent,
      long memoryMax,
      boolean needsReload,
      String fragment,
      List<String> dropIns,
      List<UnitProperty> properties,
      int line) {
    public SystemdUnit {
      dropIns = List.copyOf(dropIns);
      properties = List.copyOf(properties);
    }
  }

  /** A property as printed. */
  public record UnitProperty(String key, String value, int line) {}
}
