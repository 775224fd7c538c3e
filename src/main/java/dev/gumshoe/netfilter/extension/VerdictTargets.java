package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import java.util.Locale;

/** Targets that decide a packet's fate, hand it to a program, or tell of it. */
final class VerdictTargets {
  private static final List<String> LEVELS =
      List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");

  private VerdictTargets() {}

  static List<Extension> all() {
    return List.of(
        extension("ACCEPT").build(),
        extension("DROP").build(),
        extension("RETURN").build(),
        extension("QUEUE").build(),
        log(),
        nflog(),
        ulog(),
        nfqueue(),
        extension("AUDIT", option("--type", Words.oneOf("accept", "drop", "reject")).must())
            .build(),
        extension("TRACE").build(),
        extension("TEE", option("--gateway", Hosts.ONE).must(), option("--oif", Words.text(15)))
            .build(),
        synproxy(),
        extension(
                "LED",
                option("--led-trigger-id", Words.atMost(17)).must().with(Trait.QUOTED),
                option("--led-delay", (word, _) -> delay(word)).silentAt("0"),
                option("--led-always-blink"))
            .build(),
        idletimer(),
        rateest());
  }

  static Extension reject(String portUnreachable, String... types) {
    return extension(
            "REJECT", option("--reject-with", (word, _) -> rejection(word, List.of(types))))
        .fallback("--reject-with", portUnreachable)
        .onlyIn("filter")
        .where(
            (options, rule) -> {
              if (options.getFirst().values().contains("tcp-reset") && !rule.only("tcp")) {
                throw new RefusedException("REJECT --reject-with tcp-reset needs -p tcp");
              }
            })
        .build();
  }

  /** The types are pairs "name alias", in the order in which the loader tries them. */
  private static String rejection(String word, List<String> types) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String type : types) {
      String[] names = type.split(" ");
      if (names[0].startsWith(lower) || names[names.length - 1].startsWith(lower)) {
        return names[0];
      }
    }
    throw new RefusedException(word + " is not a way to reject");
  }

  private static Extension log() {
    return extension(
            "LOG",
            option("--log-prefix", Words.text(29)).with(Trait.TEXT),
            option("--log-level", (word, _) -> level(word)).silentAt("4"),
            option("--log-tcp-sequence"),
            option("--log-tcp-options"),
            option("--log-ip-options"),
            option("--log-uid"),
            option("--log-macdecode"))
        .finish((given, _) -> LogPrefixes.checked(given))
        .build();
  }

  private static String level(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int at =
        switch (lower) {
          case "error" -> 3;
          case "warn" -> 4;
          case "panic" -> 0;
          default -> LEVELS.indexOf(lower);
        };
    return at >= 0 ? Integer.toString(at) : Long.toString(Numerals.read(word, 7));
  }

  private static Extension nflog() {
    return extension(
            "NFLOG",
            option("--nflog-prefix", Words.text(63)).with(Trait.TEXT),
            option("--nflog-group", Numbers.upTo(Numbers.SHORT)).silentAt("0"),
            option("--nflog-range", Numbers.upTo(Numbers.INT)).silentAt("0"),
            option("--nflog-size", Numbers.upTo(Numbers.INT)),
            option("--nflog-threshold", Numbers.upTo(Numbers.SHORT)).silentAt("0"))
        .exclusive("--nflog-range", "--nflog-size")
        .finish((given, _) -> LogPrefixes.checked(given))
        .build();
  }

  private static Extension ulog() {
    return extension(
            "ULOG",
            option("--ulog-prefix", Words.text(31)).with(Trait.TEXT),
            option("--ulog-nlgroup", Numbers.between(1, 32)).silentAt("1"),
            option("--ulog-cprange", Numbers.upTo(Numbers.INT)).silentAt("0"),
            option("--ulog-qthreshold", Numbers.between(1, 50)).silentAt("1"))
        .build();
  }

  private static Extension nfqueue() {
    return extension(
            "NFQUEUE",
            option("--queue-num", Numbers.upTo(Numbers.SHORT)),
            option("--queue-balance", (word, family) -> balance(word, family)),
            option("--queue-bypass"),
            option("--queue-cpu-fanout"))
        .exclusive("--queue-num", "--queue-balance")
        .needs("--queue-cpu-fanout", "--queue-balance")
        .finish(
            (given, _) ->
                given.stream().anyMatch(one -> one.name().equals("--queue-balance"))
                    ? given
                    : Lists.first(given, "--queue-num", "0"))
        .build();
  }

  private static String balance(String word, Family family) {
    String range = Numbers.risingRange(Numbers.SHORT).read(word, family);
    if (range.indexOf(':') < 0) {
      throw new RefusedException("--queue-balance takes a range such as 0:3, not " + word);
    }
    return range;
  }

  private static Extension synproxy() {
    return extension(
            "SYNPROXY",
            option("--sack-perm"),
            option("--timestamp"),
            option("--wscale", Numbers.upTo(Numbers.INT)),
            option("--mss", Numbers.upTo(Numbers.INT)),
            option("--ecn"))
        .onlyFor("tcp")
        .onlyAt("INPUT", "FORWARD")
        .build();
  }

  private static String delay(String word) {
    return word.equals("inf") ? "inf" : Long.toString(Numerals.read(word, Integer.MAX_VALUE));
  }

  private static Extension idletimer() {
    return extension(
            "IDLETIMER",
            option("--timeout", Numbers.between(1, Numbers.INT)).must(),
            option("--label", Words.text(27)).must(),
            option("--alarm"),
            option("--send_nl_msg"))
        .build();
  }

  private static Extension rateest() {
    return extension(
            "RATEEST",
            option("--rateest-name", Words.text(15)).must(),
            option("--rateest-interval", Durations.VALUE).must(),
            option("--rateest-ewmalog", Durations.VALUE).must())
        .build();
  }
}
