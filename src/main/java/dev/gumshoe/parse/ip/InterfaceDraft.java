package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Addresses.Address;
import dev.gumshoe.evidence.Addresses.Interface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An interface while its lines are read. */
final class InterfaceDraft {
  private final String name;
  private final String peer;
  private final List<String> flags;
  private final Map<String, String> attributes;
  private final int line;
  private final List<Address> addresses = new ArrayList<>();
  private String kind = "";

  InterfaceDraft(
      String name, String peer, List<String> flags, Map<String, String> attributes, int line) {
    this.name = name;
    this.peer = peer;
    this.flags = flags;
    this.attributes = attributes;
    this.line = line;
  }

  String name() {
    return name;
  }

  /** Sets the kind; the first one holds, later ones are of the bridge or bond that it is in. */
  void kind(String printed) {
    if (kind.isEmpty()) {
      kind = printed;
    }
  }

  void add(Address address) {
    addresses.add(address);
  }

  Interface build() {
    return new Interface(
        name,
        peer,
        flags,
        attributes.getOrDefault("state", ""),
        Attributes.number(attributes, "mtu"),
        kind,
        addresses,
        line);
  }
}
