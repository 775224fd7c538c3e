package dev.gumshoe.flow.lint;

import java.util.Set;

/**
 * Programs whose use is to change a machine. No probe may use them, so the list of what probes may
 * use does not speak of them. By their manual pages, sections 1 and 8.
 */
final class ChangingPrograms {
  private static final Set<String> NAMES =
      Set.of(
          "apt",
          "apt-get",
          "arptables",
          "chattr",
          "chmod",
          "chown",
          "cp",
          "dd",
          "dnf",
          "dpkg",
          "ebtables",
          "fdisk",
          "halt",
          "helm",
          "ifconfig",
          "init",
          "insmod",
          "install",
          "kexec",
          "kill",
          "killall",
          "ln",
          "mkdir",
          "mkfs",
          "modprobe",
          "mount",
          "mv",
          "nmcli",
          "pkill",
          "poweroff",
          "reboot",
          "renice",
          "rm",
          "rmdir",
          "rmmod",
          "rpm",
          "sed",
          "service",
          "setenforce",
          "shutdown",
          "swapoff",
          "swapon",
          "tee",
          "telinit",
          "touch",
          "truncate",
          "umount",
          "useradd",
          "userdel",
          "usermod",
          "vi",
          "vim",
          "nano",
          "yum");

  private ChangingPrograms() {}

  static boolean names(String program) {
    return NAMES.contains(program);
  }
}
