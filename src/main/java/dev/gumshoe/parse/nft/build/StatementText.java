package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement.NftOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes statements that consist of options, as nft would; counters without what they counted. */
final class StatementText {
  private final String kind;
  private final String left;
  private final String port;
  private final Map<String, String> options = new LinkedHashMap<>();

  private StatementText(
      String kind, NftExpression left, NftExpression port, List<NftOption> options) {
    this.kind = kind;
    this.left = left.text();
    this.port = port.text();
    options.forEach(one -> this.options.merge(one.name(), one.value(), (a, b) -> a + " " + b));
  }

  static String of(String kind, NftExpression left, NftExpression port, List<NftOption> options) {
    return new StatementText(kind, left, port, options).write();
  }

  private String write() {
    if (options.containsKey("name") && options.size() == 1 && !kind.equals("meter")) {
      return kind.startsWith("ct ") ? kind + " set " + name() : kind + " name " + name();
    }
    return switch (kind) {
      case "counter" -> kind;
      case "limit" -> limit();
      case "quota" ->
          "quota" + over() + " " + options.getOrDefault("bytes", "") + " bytes" + used();
      case "reject" -> reject();
      case "ct count" -> "ct count" + over() + " " + options.getOrDefault("count", "");
      case "flow" -> "flow add @" + options.getOrDefault("name", "");
      case "snat", "dnat", "masquerade", "redirect", "tproxy", "dup", "fwd" -> translation();
      case "queue" -> "queue" + value("flags", " flags ") + (left.isEmpty() ? "" : " to " + left);
      case "meter" ->
          "meter"
              + value("name", " ")
              + value("size", " size ")
              + " { "
              + left
              + value("timeout", " timeout ")
              + value("statement", " ")
              + " }";
      case "reset" -> "reset " + left;
      default -> kind + rest() + (left.isEmpty() ? "" : " " + left);
    };
  }

  private String name() {
    return '"' + options.getOrDefault("name", "") + '"';
  }

  private String over() {
    return options.containsKey("over") ? " over" : "";
  }

  private String used() {
    return options.containsKey("used") ? " used " + options.get("used") + " bytes" : "";
  }

  private String limit() {
    boolean packets = options.getOrDefault("unit", "").equals("packets");
    String unit = packets ? "" : " bytes";
    return "limit rate"
        + over()
        + value("rate", " ")
        + unit
        + value("per", "/")
        + value("burst", " burst ")
        + (packets ? " packets" : " bytes");
  }

  private String reject() {
    return "reject with" + value("with", " ") + value("code", " ");
  }

  private String translation() {
    String at = left + (port.isEmpty() ? "" : ":" + port);
    String type = options.getOrDefault("type", "");
    return kind
        + value("family", " ")
        + (type.equals("concat") ? " addr . port" : value("type", " "))
        + (at.isEmpty() ? "" : " to " + at)
        + value("flags", " ")
        + value("device", " device ");
  }

  private String value(String name, String before) {
    String value = options.getOrDefault(name, "");
    return value.isEmpty() ? "" : before + value;
  }

  private String rest() {
    return options.entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getKey().equals("flags"))) // nft takes them last
        .map(one -> " " + one.getKey() + (one.getValue().isEmpty() ? "" : " " + shown(one)))
        .collect(Collectors.joining());
  }

  private static String shown(Map.Entry<String, String> option) {
    if (option.getKey().equals("flags")) {
      return option.getValue().replace(",", " flags ");
    }
    boolean text = option.getKey().equals("prefix") || option.getValue().indexOf(' ') >= 0;
    return text && !option.getKey().equals("statement")
        ? '"' + option.getValue() + '"'
        : option.getValue();
  }

  /** Options within a statement that updates a set. */
  static String rest(List<NftOption> options) {
    return new StatementText("", NftExpression.NONE, NftExpression.NONE, options).nested();
  }

  private String nested() {
    String timeout = value("timeout", " timeout ");
    return (timeout.isEmpty() ? "" : timeout + "ms")
        + value("statement", " ")
        + value("comment", " comment ")
        + value("value", " : ");
  }
}
