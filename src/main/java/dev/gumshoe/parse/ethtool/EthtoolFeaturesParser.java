package dev.gumshoe.parse.ethtool;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.EthtoolFeatures;
import dev.gumshoe.evidence.EthtoolFeatures.OffloadFeature;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ethtool -k DEVICE}, as text (features.c of ethtool) and with {@code --json} (from 5.7).
 */
public final class EthtoolFeaturesParser implements Parser {
  private static final Pattern HEADING =
      Pattern.compile("(?:Features|Offload parameters) for (\\S{1,64}):");
  private static final Pattern FEATURE =
      Pattern.compile(
          "([\\w.-]{1,64}): (on|off)((?: \\[(?:fixed|(?:not )?requested[^\\]]{0,9})]){0,3})");

  /** The parser; it keeps nothing between captures. */
  public EthtoolFeaturesParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(
        capture, it -> JsonRoots.in(it.stdout()) ? JsonFeatures.read(it.stdout()) : text(it));
  }

  private static Reading text(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<OffloadFeature>();
    String device = "";
    for (Line line : Lines.of(capture).stdout()) {
      Matcher heading = HEADING.matcher(line.text().strip());
      Matcher feature = FEATURE.matcher(line.text().strip());
      if (heading.matches() && device.isEmpty()) {
        device = heading.group(1);
      } else if (feature.matches()) {
        found.add(feature(feature, line));
      } else if (!line.blank()) {
        problems.unread(line, "a feature of a network device (NAME: on|off)");
      }
    }
    return device.isEmpty() || found.isEmpty()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output lists no features of a network device.")
        : problems.with(new EthtoolFeatures(device, found));
  }

  private static OffloadFeature feature(Matcher feature, Line line) {
    boolean on = feature.group(2).equals("on");
    String remarks = feature.group(3);
    return new OffloadFeature(
        feature.group(1),
        on,
        remarks.contains("[fixed]"),
        remarks.contains("[requested on]") || on && !remarks.contains("[requested off]"),
        line.number());
  }
}
