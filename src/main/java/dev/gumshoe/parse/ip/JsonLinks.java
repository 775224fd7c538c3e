package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.Links.Link;
import dev.gumshoe.evidence.Links.LinkCounters;
import dev.gumshoe.evidence.Links.Vxlan;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code ip -j link show}. */
final class JsonLinks {
  private JsonLinks() {}

  static List<Link> read(List<Item> items, Problems problems) {
    var found = new ArrayList<Link>();
    for (Item item : items) {
      if (item.object().isEmpty()) {
        continue; // older versions print {} for what they filter out
      }
      if (item.text("ifname").isEmpty() || !item.object().path("flags").isArray()) {
        problems.add(item.line(), "a link has no ifname or no flags");
      } else {
        found.add(link(item));
      }
    }
    return found;
  }

  private static Link link(Item item) {
    String index = item.text("link_index");
    String peer = item.text("link");
    JsonNode stats = item.object().path("stats64");
    return new Link(
        item.text("ifname"),
        !peer.isEmpty() || index.isEmpty() ? peer : "if" + index,
        item.object().path("flags").valueStream().map(flag -> flag.asString("")).toList(),
        item.text("operstate"),
        item.whole("mtu"),
        Item.text(item.object().path("linkinfo"), "info_kind"),
        item.text("address"),
        item.text("master"),
        vxlan(item.object().path("linkinfo")),
        stats.isObject(),
        counters(stats.path("rx")),
        counters(stats.path("tx")),
        item.line());
  }

  private static Vxlan vxlan(JsonNode info) {
    JsonNode data = info.path("info_data");
    if (!Item.text(info, "info_kind").equals("vxlan")) {
      return new Vxlan(0, "", "", 0);
    }
    String local = Item.text(data, data.has("local6") ? "local6" : "local");
    return new Vxlan(
        data.path("id").asLong(0),
        IpText.canonical(local).orElse(""),
        Item.text(data, "link"),
        data.path("port").asLong(0));
  }

  private static LinkCounters counters(JsonNode direction) {
    return new LinkCounters(
        direction.path("bytes").asLong(0),
        direction.path("packets").asLong(0),
        direction.path("errors").asLong(0),
        direction.path("dropped").asLong(0));
  }
}
