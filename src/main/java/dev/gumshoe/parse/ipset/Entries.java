package dev.gumshoe.parse.ipset;

import dev.gumshoe.evidence.IpSets.SetEntry;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.Numbers;
import java.util.List;

/**
 * Members of sets. What a member consists of follows from the type of its set: {@code
 * hash:ip,port,ip} is an address, a port with its protocol, and an address (ipset(8)).
 */
final class Entries {
  private Entries() {}

  /** Reads a member as printed, options behind it included. */
  static SetEntry read(String type, String text, int line) {
    List<String> kinds = List.of(type.substring(type.indexOf(':') + 1).split(","));
    String[] values = text.split("[ \t]", 2)[0].split(",");
    String ip = "";
    String protocol = "";
    int port = 0;
    for (int i = 0; i < Math.min(kinds.size(), values.length); i++) {
      switch (kinds.get(i)) {
        case "ip", "net" -> ip = ip.isEmpty() ? address(values[i]) : ip;
        case "port" -> {
          int colon = values[i].lastIndexOf(':');
          protocol = values[i].substring(0, Math.max(0, colon));
          port = Numbers.port(values[i].substring(colon + 1)).orElse(0);
        }
        default -> {} // mac, mark, iface, set: in the text only
      }
    }
    return new SetEntry(text, ip, protocol, port, line);
  }

  /** An address or a network in canonical form; a range, which has none, as printed. */
  private static String address(String text) {
    int slash = text.indexOf('/');
    String ip = slash < 0 ? text : text.substring(0, slash);
    String prefix = slash < 0 ? "" : text.substring(slash);
    return IpText.canonical(ip).map(canonical -> canonical + prefix).orElse(text);
  }
}
