package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;

/** Matches that count, sample or remember packets. */
final class RateMatches {
  private RateMatches() {}

  static List<Extension> all() {
    return List.of(
        extension(
                "limit",
                option("--limit", Rates.RATE),
                option("--limit-burst", Numbers.upTo(10_000)).silentAt("5"))
            .fallback("--limit", "3/hour")
            .build(),
        statistic(),
        Hashlimit.extension(),
        recent(),
        extension("quota", option("--quota", Numbers.upTo(Numbers.LONG)).not().must()).build(),
        extension("nfacct", option("--nfacct-name", Words.text(31)).must()).build(),
        Times.extension(),
        set());
  }

  private static Extension statistic() {
    return extension(
            "statistic",
            option("--mode", Words.exactly("random", "nth")).must(),
            option("--probability", Probability.VALUE).not(),
            option("--every", Numbers.between(1, Numbers.INT)).not(),
            option("--packet", Numbers.upTo(Numbers.INT)))
        .exclusive("--probability", "--every")
        .exclusive("--probability", "--packet")
        .needs("--packet", "--every")
        .needs("--every", "--packet")
        .finish((given, _) -> checkedMode(given))
        .build();
  }

  private static List<Option> checkedMode(List<Option> given) {
    boolean random = given.getFirst().values().getFirst().equals("random");
    boolean probability = given.stream().anyMatch(option -> option.name().equals("--probability"));
    if (random != probability || given.size() < 2) {
      throw new RefusedException(
          random
              ? "statistic --mode random needs --probability"
              : "statistic --mode nth needs --every and --packet");
    }
    if (!random) {
      long every = Long.parseLong(given.get(1).values().getFirst());
      if (Long.parseLong(given.get(2).values().getFirst()) >= every) {
        throw new RefusedException("statistic --packet has to be below --every");
      }
    }
    return given;
  }

  private static Extension recent() {
    return extension(
            "recent",
            option("--set").not(),
            option("--rcheck").not(),
            option("--update").not(),
            option("--remove").not(),
            option("--seconds", Numbers.between(1, Numbers.INT)),
            option("--reap"),
            option("--hitcount", Numbers.upTo(Numbers.SHORT)).silentAt("0"),
            option("--rttl"),
            option("--name", Words.text(199)),
            option("--mask", Hosts.ONE),
            option("--rsource"),
            option("--rdest"))
        .oneOf("--set", "--rcheck", "--update", "--remove")
        .exclusive("--set", "--rttl")
        .exclusive("--remove", "--rttl")
        .needs("--reap", "--seconds")
        .fallback("--name", "DEFAULT")
        .finishWith(RateMatches::recentSide)
        .build();
  }

  private static List<Option> recentSide(List<Option> given, Family family) {
    String mask =
        family == Family.IPV4 ? "255.255.255.255" : "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";
    List<Option> done = Lists.insertBefore(given, "--mask", mask, "--rsource", "--rdest");
    boolean sided =
        done.stream()
            .anyMatch(one -> one.name().equals("--rsource") || one.name().equals("--rdest"));
    return sided ? done : Lists.plus(done, new Option("--rsource", false, List.of()));
  }

  private static Extension set() {
    return extension(
            "set",
            option("--match-set", Words.atMost(31), Sets.DIRECTIONS).alias("--set").not().must(),
            option("--return-nomatch"),
            option("--update-counters").not(),
            option("--update-subcounters").not(),
            option("--packets-eq", Numbers.upTo(Numbers.LONG)).not(),
            option("--packets-lt", Numbers.upTo(Numbers.LONG)),
            option("--packets-gt", Numbers.upTo(Numbers.LONG)),
            option("--bytes-eq", Numbers.upTo(Numbers.LONG)).not(),
            option("--bytes-lt", Numbers.upTo(Numbers.LONG)),
            option("--bytes-gt", Numbers.upTo(Numbers.LONG)))
        .exclusive("--packets-eq", "--packets-lt", "--packets-gt")
        .exclusive("--bytes-eq", "--bytes-lt", "--bytes-gt")
        .finish((given, _) -> given.stream().filter(Sets::printed).toList())
        .build();
  }
}
