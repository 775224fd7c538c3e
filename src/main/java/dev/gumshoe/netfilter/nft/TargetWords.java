package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Targets in the words of iptables. */
final class TargetWords {
  private static final Map<String, String> REJECTS =
      Map.ofEntries(
          Map.entry("icmp port-unreachable", "icmp-port-unreachable"),
          Map.entry("icmp net-unreachable", "icmp-net-unreachable"),
          Map.entry("icmp host-unreachable", "icmp-host-unreachable"),
          Map.entry("icmp prot-unreachable", "icmp-proto-unreachable"),
          Map.entry("icmp net-prohibited", "icmp-net-prohibited"),
          Map.entry("icmp host-prohibited", "icmp-host-prohibited"),
          Map.entry("icmp admin-prohibited", "icmp-admin-prohibited"),
          Map.entry("icmpv6 no-route", "icmp6-no-route"),
          Map.entry("icmpv6 admin-prohibited", "icmp6-adm-prohibited"),
          Map.entry("icmpv6 addr-unreachable", "icmp6-addr-unreachable"),
          Map.entry("icmpv6 port-unreachable", "icmp6-port-unreachable"),
          Map.entry("icmpv6 policy-fail", "icmp6-policy-fail"),
          Map.entry("icmpv6 reject-route", "icmp6-reject-route"),
          Map.entry("tcp reset", "tcp-reset"));

  private TargetWords() {}

  static boolean add(Words words, NftStatement statement) {
    return switch (statement.kind()) {
      case "verdict" -> verdict(words, statement);
      case "reject" -> reject(words, statement);
      case "dnat", "snat", "masquerade", "redirect" -> translation(words, statement);
      case "log" -> LogWords.add(words, statement);
      case "mangle" -> MangleWords.add(words, statement);
      case "queue" -> queue(words, statement);
      case "notrack" -> {
        words.target("-j CT", "--notrack");
        yield true;
      }
      default -> false;
    };
  }

  private static boolean verdict(Words words, NftStatement statement) {
    switch (statement.verdict()) {
      case "jump" -> words.target("-j", statement.chain());
      case "goto" -> words.target("-g", statement.chain());
      case "accept", "drop", "return" ->
          words.target("-j", statement.verdict().toUpperCase(Locale.ROOT));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean reject(Words words, NftStatement statement) {
    String with = REJECTS.get(statement.option("with") + " " + statement.option("code"));
    if (with == null) {
      return false;
    }
    words.target("-j REJECT", "--reject-with", with);
    return true;
  }

  private static boolean translation(Words words, NftStatement statement) {
    Optional<String> address = shown(statement.left());
    Optional<String> port = shown(statement.port());
    if (address.isEmpty() || port.isEmpty() || !statement.option("type").isEmpty()) {
      return false;
    }
    boolean six = words.isIpv6() && !address.get().isEmpty() && !port.get().isEmpty();
    String bare = six ? "[" + address.get() + "]" : address.get();
    String to = bare + (bare.isEmpty() || port.get().isEmpty() ? "" : ":") + port.get();
    var target = new ArrayList<String>();
    target.add("-j " + statement.kind().toUpperCase(Locale.ROOT));
    if (!to.isEmpty()) {
      target.add(option(statement.kind(), bare.isEmpty()));
      target.add(bare.isEmpty() && isAddressed(statement) ? ":" + to : to);
    }
    flags(statement, target);
    words.target(target.toArray(String[]::new));
    return true;
  }

  private static boolean isAddressed(NftStatement statement) {
    return statement.kind().equals("dnat") || statement.kind().equals("snat");
  }

  private static String option(String kind, boolean onlyPort) {
    return switch (kind) {
      case "dnat" -> "--to-destination";
      case "snat" -> "--to-source";
      default -> onlyPort ? "--to-ports" : "--to";
    };
  }

  private static void flags(NftStatement statement, List<String> target) {
    List<String> flags = List.of(statement.option("flags").split(","));
    if (flags.contains("random")) {
      target.add("--random");
    }
    if (flags.contains("fully-random")) {
      target.add("--random-fully");
    }
    if (flags.contains("persistent")) {
      target.add("--persistent");
    }
  }

  /** An address, port or range; empty text where there is none, nothing where it is a map. */
  private static Optional<String> shown(NftExpression expression) {
    if (expression.text().isEmpty()) {
      return Optional.of("");
    }
    Optional<NftOperand> one =
        Constants.single(expression).filter(value -> value.selector().isEmpty());
    return one.map(
        value -> value.kind().equals("range") ? value.low() + "-" + value.high() : value.low());
  }

  private static boolean queue(Words words, NftStatement statement) {
    Optional<NftOperand> one =
        Constants.single(statement.left()).filter(value -> value.selector().isEmpty());
    if (one.isEmpty()) {
      return false;
    }
    NftOperand number = one.get();
    if (number.kind().equals("range")) {
      words.target("-j NFQUEUE", "--queue-balance", number.low() + ":" + number.high());
    } else {
      words.target("-j NFQUEUE", "--queue-num", number.low());
    }
    List<String> flags = List.of(statement.option("flags").split(","));
    if (flags.contains("bypass")) {
      words.target("--queue-bypass");
    }
    if (flags.contains("fanout")) {
      words.target("--queue-cpu-fanout");
    }
    return true;
  }
}
