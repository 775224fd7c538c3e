package dev.gumshoe.evidence;

import java.util.List;

/**
 * What {@code systemctl status UNIT…} tells. Where it can be asked for, {@code systemctl show}
 * tells the same without the risk of reading words that are meant for people.
 *
 * @param units in the order printed; none where there is no such unit
 */
public record UnitStatuses(List<UnitStatus> units) implements Evidence {
  public UnitStatuses {
    units = List.copyOf(units);
  }

  /**
   * One unit; a number that is not printed is −1.
   *
   * @param unit {@code containerd.service}
   * @param loaded {@code loaded}, {@code not-found}, {@code masked}, {@code error}
   * @param file the unit file
   * @param enabled {@code enabled}, {@code disabled}, {@code static}
   * @param active {@code active}, {@code failed}, {@code activating}
   * @param sub {@code running}, {@code auto-restart}; empty for a failed unit
   * @param result {@code exit-code}, {@code signal}; empty where none is printed
   * @param since as printed: date, time and zone
   * @param exitStatus of the main process, when it ended by itself
   * @param tasks processes and threads
   * @param log last lines of its journal
   */
  public record UnitStatus(
      String unit,
      String description,
      String loaded,
      String file,
      String enabled,
      String active,
      String sub,
      String result,
      String since,
      long mainPid,
      long exitStatus,
      long tasks,
      long tasksLimit,
      List<StatusLogLine> log,
      int line) {
    public UnitStatus {
      log = List.copyOf(log);
    }
  }

  /** A line of the journal, as printed. */
  public record StatusLogLine(String text, int line) {}
}
