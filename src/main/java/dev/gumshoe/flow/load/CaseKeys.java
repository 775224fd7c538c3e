package dev.gumshoe.flow.load;

import java.util.Map;
import java.util.Set;

/**
 * The keys of a case file, by the object that they belong to. The JSON Schema that editors use is
 * held against this by a test.
 */
public final class CaseKeys {
  static final Set<String> CASE =
      Set.of(
          "title", "about", "origin", "inputs", "targets", "answers", "packets", "choices",
          "expect");
  static final Set<String> TARGET = Set.of("host", "on", "name", "pod", "namespace", "absent");
  static final Set<String> ANSWER =
      Set.of(
          "on",
          "run",
          "exit",
          "stdout",
          "stdout-file",
          "stderr",
          "stderr-file",
          "took",
          "needs",
          "hangs");
  static final Set<String> PACKETS =
      Set.of(
          "on", "in", "veth-of", "device", "tunnel", "filter", "file", "dropped", "exit", "stderr");
  static final Set<String> EXPECT = Set.of("path", "finding");

  private CaseKeys() {}

  /** Every object of the format, by name, with its keys. */
  public static Map<String, Set<String>> all() {
    return Map.of(
        "case", CASE, "target", TARGET, "answer", ANSWER, "packets", PACKETS, "expect", EXPECT);
  }
}
