package dev.gumshoe.packets.ladder;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in English. */
final class EnglishLadder implements LadderWords {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("no-packets", "no packets"),
          Map.entry("no-packets-since", "no packets: {0}"),
          Map.entry("dropped.one", "{0} packet dropped by the kernel"),
          Map.entry("dropped.other", "{0} packets dropped by the kernel"),
          Map.entry("clock-not-measured", "clock not measured"),
          Map.entry("clock", "clock ±{0}"),
          Map.entry("lost", "seen at {0}, not seen at {1}"),
          Map.entry("rewrite", "{0} to {1}: {2}"),
          Map.entry("client-becomes", "client becomes {0}"),
          Map.entry("server-becomes", "server becomes {0}"),
          Map.entry("tunnel", "at {0} inside {1}"),
          Map.entry("damage", "at {0}: {1}"),
          Map.entry("clocks-differ", "the clocks differ by more than the times between"),
          Map.entry("later", "{0} later"),
          Map.entry("sign.rewrite", "addresses are changed"),
          Map.entry("sign.tunnel", "carried in a tunnel"),
          Map.entry("sign.damage", "damaged"),
          Map.entry("sign.lost", "not seen here"),
          Map.entry("sign.clock", "the clocks cannot tell the order"),
          Map.entry("sign.blind", "nothing is known from there"),
          Map.entry("hidden.one", "{0} packet of another connection or time is not shown."),
          Map.entry("hidden.other", "{0} packets of other connections or times are not shown."),
          Map.entry(
              "omitted.one",
              "{0} later sighting is left out: there were too many. The files of the points have"
                  + " it."),
          Map.entry(
              "omitted.other",
              "{0} later sightings are left out: there were too many. The files of the points have"
                  + " them."),
          Map.entry("cut.one", "{0} packet more is left out here."),
          Map.entry("cut.other", "{0} packets more are left out here."));

  @Override
  public String say(String key, Object... values) {
    String text =
        Optional.ofNullable(WORDS.get(key))
            .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }

  @Override
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".other"), number);
  }
}
