package dev.gumshoe.flow.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that list the rules, sets and tables of netfilter and IPVS. */
final class RulePrograms {
  private static final Set<String> SET_FLAGS =
      Set.of("-n", "-name", "-t", "-terse", "-s", "-sorted", "-q", "-quiet", "-r", "-resolve");

  private RulePrograms() {}

  static Map<String, Form> all() {
    var all = new HashMap<String, Form>();
    for (String family : List.of("iptables", "ip6tables")) {
      for (String backend : List.of("", "-legacy", "-nft")) {
        all.put(family + backend, lists());
        all.put(family + backend + "-save", saves());
      }
    }
    all.put("nft", nft());
    all.put("ipvsadm", ipvsadm());
    all.put("ipset", RulePrograms::ipset);
    all.put("conntrack", conntrack());
    return all;
  }

  private static Form lists() {
    return Options.of(
            "L::S::t:nvxw::V46",
            "list::",
            "list-rules::",
            "table:",
            "numeric",
            "verbose",
            "exact",
            "line-numbers",
            "wait::",
            "version",
            "ipv4",
            "ipv6")
        .with(read -> read.hasAny("L", "S", "V", "list", "list-rules", "version"));
  }

  /** Left out: -f writes a file, -M names a program to run. */
  private static Form saves() {
    return Options.of("ct:V46", "counters", "table:", "version", "ipv4", "ipv6").alone();
  }

  /** nft joins its arguments and reads them as a script: a semicolon would begin a command. */
  private static Form nft() {
    return Options.of(
            "+janspytTSNu",
            "json",
            "handle",
            "numeric",
            "stateless",
            "terse",
            "numeric-priority",
            "numeric-protocol",
            "numeric-time",
            "service",
            "reversedns")
        .with(
            read ->
                read.begins("list")
                    && read.operands().stream().allMatch(word -> word.matches("[\\w.:/-]+")));
  }

  private static Form ipvsadm() {
    return Options.of(
            "LlSnct:u:f:6",
            "list",
            "save",
            "numeric",
            "connection",
            "stats",
            "rate",
            "timeout",
            "daemon",
            "exact",
            "thresholds",
            "persistent-conn",
            "sort",
            "nosort",
            "tcp-service:",
            "udp-service:",
            "fwmark-service:")
        .with(read -> read.hasAny("L", "l", "S", "list", "save") && read.operands().isEmpty());
  }

  /** ipset has long options with one hyphen; -file writes one. */
  private static boolean ipset(List<String> arguments) {
    int words = 0;
    for (int at = 0; at < arguments.size(); at++) {
      String word = arguments.get(at).replaceFirst("^--", "-");
      if (word.equals("-o") || word.equals("-output")) {
        at++;
      } else if (!SET_FLAGS.contains(word)) {
        boolean command = Set.of("list", "save", "version", "-L", "-S", "-v").contains(word);
        if (words == 0 ? !command : word.startsWith("-")) {
          return false;
        }
        words++;
      }
    }
    return words == 1 || words == 2;
  }

  private static Form conntrack() {
    return Options.of(
            "LSCGs:d:r:q:p:f:o:m:",
            "dump",
            "stats",
            "count",
            "get",
            "src:",
            "dst:",
            "orig-src:",
            "orig-dst:",
            "reply-src:",
            "reply-dst:",
            "proto:",
            "family:",
            "output:",
            "state:",
            "sport:",
            "dport:",
            "orig-port-src:",
            "orig-port-dst:",
            "reply-port-src:",
            "reply-port-dst:",
            "zone:",
            "mark:",
            "status:")
        .with(read -> read.hasAny("L", "S", "C", "G", "dump", "stats", "count", "get"));
  }
}
