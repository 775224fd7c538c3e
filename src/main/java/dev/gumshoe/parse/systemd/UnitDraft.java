package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.SystemdUnits.SystemdUnit;
import dev.gumshoe.evidence.SystemdUnits.UnitProperty;
import dev.gumshoe.parse.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The properties of one unit, with types. */
final class UnitDraft {
  /** What older versions print for a number that is not set, or has no limit: 2⁶⁴−1. */
  private static final String ALL_ONES = "18446744073709551615";

  private final List<UnitProperty> properties;
  private final Map<String, String> values = new HashMap<>();

  UnitDraft(List<UnitProperty> properties) {
    this.properties = properties;
    properties.forEach(property -> values.put(property.key(), property.value()));
  }

  SystemdUnit build() {
    return new SystemdUnit(
        text("Id"),
        text("LoadState"),
        text("ActiveState"),
        text("SubState"),
        text("UnitFileState"),
        text("Result"),
        text("ActiveEnterTimestamp"),
        amount("MainPID"),
        amount("ExecMainCode"),
        amount("ExecMainStatus"),
        amount("NRestarts"),
        limit("LimitNOFILE"),
        limit("LimitNOFILESoft"),
        amount("TasksCurrent"),
        limit("TasksMax"),
        amount("MemoryCurrent"),
        limit("MemoryMax"),
        text("NeedDaemonReload").equals("yes"),
        text("FragmentPath"),
        text("DropInPaths").isEmpty() ? List.of() : List.of(text("DropInPaths").split(" +")),
        properties.stream().filter(property -> !Secrets.in(property.key())).toList(),
        properties.getFirst().line());
  }

  private String text(String key) {
    return values.getOrDefault(key, "").strip();
  }

  private long amount(String key) {
    return text(key).equals(ALL_ONES) ? -1 : Numbers.counter(text(key)).orElse(-1);
  }

  private long limit(String key) {
    return text(key).equals("infinity") ? Long.MAX_VALUE : Numbers.counter(text(key)).orElse(-1);
  }
}
