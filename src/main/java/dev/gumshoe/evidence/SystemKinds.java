package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: processes, services, logs and the machine. */
final class SystemKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "file-handles",
              FileHandles.class,
              "Open files of the whole system",
              "cat /proc/sys/fs/file-nr",
              "sysctl fs.file-nr"),
          kind(
              "inotify-use",
              InotifyUse.class,
              "Who watches files with inotify",
              "grep -rs ^inotify /proc/PID/fdinfo",
              "grep -rsc ^inotify /proc/PID/fdinfo",
              "find /proc -maxdepth 3 -lname '*inotify*'"),
          kind(
              "load-average",
              LoadAverage.class,
              "How many tasks run or wait",
              "cat /proc/loadavg",
              "uptime"),
          kind(
              "open-files",
              OpenFiles.class,
              "What a process holds open, counted by kind",
              "ls -l /proc/PID/fd"),
          kind(
              "pressure",
              Pressure.class,
              "How much time tasks lose because something is short",
              "grep . /proc/pressure/cpu /proc/pressure/memory /proc/pressure/io",
              "cat /proc/pressure/cpu"),
          kind(
              "process-limits",
              ProcessLimits.class,
              "Limits in force for a process",
              "cat /proc/PID/limits"),
          kind(
              "systemctl-cat",
              UnitFiles.class,
              "A unit file of systemd with its drop-ins",
              "systemctl cat UNIT"),
          kind(
              "systemctl-show",
              SystemdUnits.class,
              "State of units of systemd",
              "systemctl show UNIT… [-p PROPERTY]"),
          kind(
              "systemctl-status",
              UnitStatuses.class,
              "State of units of systemd, as text with the end of their logs",
              "systemctl status UNIT…"),
          kind("dmesg", KernelLog.class, "The kernel's own log", "dmesg [-T] [-x]", "dmesg -r"),
          kind(
              "journal",
              JournalEntries.class,
              "Entries of systemd's journal",
              "journalctl -o json [-u UNIT] [-n COUNT]"),
          kind(
              "dmi",
              Machine.class,
              "What the firmware says of the machine",
              "grep -s . /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name"),
          kind(
              "kernel-cmdline",
              KernelArguments.class,
              "What the running kernel was started with",
              "cat /proc/cmdline"));

  private SystemKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
