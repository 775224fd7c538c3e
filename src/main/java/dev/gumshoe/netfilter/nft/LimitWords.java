package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftStatement;

/** Limits in the words of iptables. */
final class LimitWords {
  private LimitWords() {}

  static boolean add(Words words, NftStatement limit) {
    boolean packets = limit.option("unit").equals("packets");
    boolean over = limit.options().stream().anyMatch(option -> option.name().equals("over"));
    String per =
        switch (limit.option("per")) {
          case "second" -> "sec";
          case "minute" -> "min";
          case "hour", "day" -> limit.option("per");
          default -> "";
        };
    if (!packets || over || per.isEmpty()) {
      return false;
    }
    words.match("limit", "--limit", limit.option("rate") + "/" + per);
    if (!limit.option("burst").equals("5")) {
      words.match("limit", "--limit-burst", limit.option("burst"));
    }
    return true;
  }
}
