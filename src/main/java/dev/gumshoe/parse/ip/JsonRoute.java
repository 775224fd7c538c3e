package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.JsonObjects.Item;
import tools.jackson.databind.JsonNode;

/** One route as JSON prints it. */
record JsonRoute(Item item) {
  String type() {
    String printed = item.text("type");
    return printed.isEmpty() ? "unicast" : printed;
  }

  String via() {
    String own = gateway(item.object());
    return own.isEmpty() ? gateway(firstHop()) : own;
  }

  String device() {
    String own = item.text("dev");
    return own.isEmpty() ? Item.text(firstHop(), "dev") : own;
  }

  String source() {
    String printed = item.text("prefsrc").isEmpty() ? item.text("src") : item.text("prefsrc");
    return IpText.canonical(printed).orElse("");
  }

  private JsonNode firstHop() {
    return item.object().path("nexthops").path(0);
  }

  private static String gateway(JsonNode route) {
    String gateway = Item.text(route, "gateway");
    String host = Item.text(route.path("via"), "host"); // a next hop of the other family
    return IpText.canonical(gateway.isEmpty() ? host : gateway).orElse("");
  }
}
