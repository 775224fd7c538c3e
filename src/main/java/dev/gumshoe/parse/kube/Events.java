package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeEvents.KubeEvent;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads an Event: of core/v1 with its two ways to count (count, and series), and of
 * events.k8s.io/v1, which has other names for the same.
 */
final class Events {
  private Events() {}

  static KubeEvent read(KubeObject event) {
    Item item = event.item();
    JsonNode about =
        item.object().path(item.object().has("regarding") ? "regarding" : "involvedObject");
    JsonNode series = item.object().path("series");
    JsonNode source =
        item.object().path(item.object().has("deprecatedSource") ? "deprecatedSource" : "source");
    long count =
        Math.max(
            series.path("count").asLong(0),
            Math.max(item.whole("count"), item.whole("deprecatedCount")));
    return new KubeEvent(
        item.text("type"),
        item.text("reason"),
        first(item.text("message"), item.text("note")),
        Math.max(1, count),
        Item.text(about, "kind"),
        Item.text(about, "namespace"),
        Item.text(about, "name"),
        first(
            Item.text(source, "component"),
            item.text("reportingComponent"),
            item.text("reportingController")),
        Item.text(source, "host"),
        first(
            item.text("firstTimestamp"),
            item.text("deprecatedFirstTimestamp"),
            item.text("eventTime"),
            event.created()),
        first(
            Item.text(series, "lastObservedTime"),
            item.text("lastTimestamp"),
            item.text("deprecatedLastTimestamp"),
            item.text("eventTime"),
            event.created()),
        event.line());
  }

  private static String first(String... texts) {
    return List.of(texts).stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
