package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Addresses.Address;
import dev.gumshoe.evidence.Addresses.Interface;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code ip -j addr show}; every fact of an interface stands on the line that it begins on.
 */
final class JsonInterfaces {
  private JsonInterfaces() {}

  static List<Interface> read(List<Item> items, Problems problems) {
    var found = new ArrayList<Interface>();
    for (Item item : items) {
      if (item.object().isEmpty()) {
        continue; // older versions print {} for what they filter out
      }
      if (item.text("ifname").isEmpty()) {
        problems.add(item.line(), "an interface has no ifname");
      } else {
        found.add(read(item, problems));
      }
    }
    return found;
  }

  private static Interface read(Item item, Problems problems) {
    var flags = new ArrayList<String>();
    item.object().path("flags").forEach(flag -> flags.add(flag.asString("")));
    var addresses = new ArrayList<Address>();
    for (JsonNode info : item.object().path("addr_info")) {
      if (info.isEmpty()) {
        continue;
      }
      address(info, item.line())
          .ifPresentOrElse(
              addresses::add, () -> problems.add(item.line(), "an address cannot be read"));
    }
    return new Interface(
        item.text("ifname"),
        peer(item),
        flags,
        item.text("operstate"),
        item.whole("mtu"),
        Item.text(item.object().path("linkinfo"), "info_kind"),
        addresses,
        item.line());
  }

  private static String peer(Item item) {
    String index = item.text("link_index");
    String name = item.text("link");
    return !name.isEmpty() ? name : index.isEmpty() ? "" : "if" + index;
  }

  private static Optional<Address> address(JsonNode info, int line) {
    int prefix = info.path("prefixlen").asInt(-1);
    return IpText.canonical(Item.text(info, "local"))
        .filter(ip -> prefix >= 0 && prefix <= (ip.indexOf(':') >= 0 ? 128 : 32))
        .map(ip -> new Address(ip, prefix, Item.text(info, "scope"), line));
  }
}
