package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftStatement;
import java.util.List;
import java.util.Map;

/** Logging in the words of iptables: {@code LOG}, and {@code NFLOG} where a group is named. */
final class LogWords {
  private static final List<String> LEVELS =
      List.of("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug");
  private static final Map<String, String> FLAGS =
      Map.of(
          "tcp sequence", "--log-tcp-sequence",
          "tcp options", "--log-tcp-options",
          "ip options", "--log-ip-options",
          "skuid", "--log-uid",
          "ether", "--log-macdecode");
  private static final List<String> ORDER =
      List.of("tcp sequence", "tcp options", "ip options", "skuid", "ether");

  private LogWords() {}

  static boolean add(Words words, NftStatement log) {
    if (!log.option("group").isEmpty()) {
      return group(words, log);
    }
    int level = log.option("level").isEmpty() ? 4 : LEVELS.indexOf(log.option("level"));
    if (level < 0) {
      return false;
    }
    words.target("-j LOG");
    option(words, "--log-prefix", log.option("prefix"));
    if (level != 4) {
      words.target("--log-level", Integer.toString(level));
    }
    String flags = log.option("flags");
    List<String> set = flags.equals("all") ? ORDER : List.of(flags.split(","));
    ORDER.stream().filter(set::contains).forEach(f -> words.target(FLAGS.getOrDefault(f, "")));
    return true;
  }

  private static boolean group(Words words, NftStatement log) {
    words.target("-j NFLOG");
    option(words, "--nflog-prefix", log.option("prefix"));
    if (!log.option("group").equals("0")) {
      words.target("--nflog-group", log.option("group"));
    }
    if (!log.option("snaplen").isEmpty()) {
      words.target("--nflog-size", log.option("snaplen"));
    }
    if (!log.option("queue-threshold").isEmpty()) {
      words.target("--nflog-threshold", log.option("queue-threshold"));
    }
    return true;
  }

  private static void option(Words words, String name, String value) {
    if (!value.isEmpty()) {
      words.target(name, Words.quoted(value));
    }
  }
}
