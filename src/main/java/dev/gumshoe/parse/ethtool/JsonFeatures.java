package dev.gumshoe.parse.ethtool;

import dev.gumshoe.evidence.EthtoolFeatures;
import dev.gumshoe.evidence.EthtoolFeatures.OffloadFeature;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code ethtool --json -k}: one object of features for the device; all stand on its line. */
final class JsonFeatures {
  private JsonFeatures() {}

  static Reading read(Output output) {
    var problems = new Problems();
    List<Item> items = JsonRoots.read(output, problems);
    if (items.isEmpty() || items.getFirst().text("ifname").isEmpty()) {
      return new Reading.NotRead(Why.UNPARSABLE, "The JSON lists no features of a network device.");
    }
    Item device = items.getFirst();
    var found = new ArrayList<OffloadFeature>();
    device
        .object()
        .forEachEntry(
            (name, feature) -> {
              if (feature.path("active").isBoolean()) {
                found.add(feature(name, feature, device.line()));
              } else if (!name.equals("ifname")) {
                problems.add(device.line(), "the feature " + name + " is neither on nor off");
              }
            });
    return problems.with(new EthtoolFeatures(device.text("ifname"), found));
  }

  private static OffloadFeature feature(String name, JsonNode feature, int line) {
    boolean on = feature.path("active").asBoolean(false);
    JsonNode requested = feature.path("requested");
    return new OffloadFeature(
        name,
        on,
        feature.path("fixed").asBoolean(false),
        requested.isBoolean() ? requested.asBoolean() : on,
        line);
  }
}
