package dev.gumshoe.flow.lint;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs that tell about files, processes, the kernel and services. */
final class SystemPrograms {
  private static final List<String> ALWAYS =
      List.of(
          "cat",
          "ls",
          "readlink",
          "stat",
          "head",
          "tail",
          "wc",
          "grep",
          "uname",
          "id",
          "ps",
          "pgrep",
          "lsmod",
          "modinfo",
          "df",
          "uptime");

  private SystemPrograms() {}

  static Map<String, Form> all() {
    var all = new HashMap<String, Form>();
    ALWAYS.forEach(program -> all.put(program, Form.ANY));
    all.putAll(
        Map.ofEntries(
            entry("date", date()),
            entry("find", new FindCommand()),
            entry("hostname", Options.of("fisdAI", "fqdn", "long", "short").alone()),
            entry("dmesg", dmesg()),
            entry("sysctl", sysctl()),
            entry("systemctl", systemctl()),
            entry("journalctl", journalctl()),
            entry("jstat", SystemPrograms::jstat),
            entry("update-alternatives", SystemPrograms::alternatives),
            entry("alternatives", SystemPrograms::alternatives)));
    return all;
  }

  /** An operand without a plus sign sets the clock. */
  private static Form date() {
    return Options.of("uRI::d:r:", "utc", "universal", "iso-8601::", "rfc-3339:", "date:")
        .with(read -> read.operands().stream().allMatch(format -> format.startsWith("+")));
  }

  /** Left out: clearing the buffer, and the level of the console. */
  private static Form dmesg() {
    return Options.of(
            "HkLTtxuePrSdwWl:f:",
            "human",
            "kernel",
            "userspace",
            "decode",
            "ctime",
            "notime",
            "nopager",
            "raw",
            "reltime",
            "follow",
            "level:",
            "facility:",
            "since:",
            "until:",
            "time-format:")
        .alone();
  }

  /** A name that is filled in could hold an equals sign, which sets the value. */
  private static Form sysctl() {
    return Options.of("anNeqbr:", "all", "values", "names", "ignore", "quiet", "pattern:")
        .with(read -> read.operands().stream().noneMatch(name -> name.matches(".*(=|\\$\\{).*")));
  }

  private static Form systemctl() {
    return Options.of(
            "p:alqn:t:o:",
            "property:",
            "value",
            "no-pager",
            "full",
            "lines:",
            "type:",
            "state:",
            "all",
            "plain",
            "no-legend",
            "quiet",
            "output:")
        .with(
            read ->
                read.begins(
                    "show",
                    "status",
                    "cat",
                    "is-active",
                    "is-enabled",
                    "is-failed",
                    "is-system-running",
                    "list-units",
                    "list-unit-files",
                    "list-timers",
                    "list-sockets",
                    "list-dependencies"));
  }

  /** Left out: cursor files, which it writes, and everything that turns or shrinks journals. */
  private static Form journalctl() {
    return Options.of(
            // Digits: -b takes the number of a boot as a word of its own, as in -b -1.
            "u:b::kn:o:S:U:p:t:g:rqaxemfD:0123456789",
            "unit:",
            "boot::",
            "dmesg",
            "lines:",
            "output:",
            "since:",
            "until:",
            "priority:",
            "identifier:",
            "grep:",
            "reverse",
            "quiet",
            "all",
            "catalog",
            "pager-end",
            "merge",
            "follow",
            "directory:",
            "no-pager",
            "no-hostname",
            "utc",
            "list-boots",
            "disk-usage")
        .with(read -> true);
  }

  /** Left out: -J, which gives arguments to the Java that runs jstat itself. */
  private static boolean jstat(List<String> arguments) {
    return arguments.size() >= 2
        && arguments.getFirst().matches("-(gc|gcutil|gccause|gcnew|gcold|gccapacity|class)")
        && arguments.stream().skip(1).noneMatch(argument -> argument.startsWith("-"));
  }

  private static boolean alternatives(List<String> arguments) {
    return !arguments.isEmpty()
        && arguments.size() <= 2
        && List.of("--display", "--query", "--list").contains(arguments.getFirst())
        && arguments.stream().skip(1).noneMatch(name -> name.startsWith("-"));
  }
}
