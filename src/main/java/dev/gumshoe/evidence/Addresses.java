package dev.gumshoe.evidence;

import java.util.List;

/**
 * Network interfaces with their addresses ({@code ip addr show}). A device that was asked for and
 * does not exist is no interface.
 *
 * @param interfaces in the order printed
 */
public record Addresses(List<Interface> interfaces) implements Evidence {
  public Addresses {
    interfaces = List.copyOf(interfaces);
  }

  /**
   * An interface.
   *
   * @param peer what stands after {@code @}: the other end or the lower device; empty where none
   * @param flags as printed: {@code UP}, {@code LOWER_UP}, {@code NOARP}
   * @param state operational state: {@code UP}, {@code DOWN}, {@code UNKNOWN}
   * @param kind of a virtual device: {@code dummy}, {@code veth}; empty where not printed
   */
  public record Interface(
      String name,
      String peer,
      List<String> flags,
      String state,
      long mtu,
      String kind,
      List<Address> addresses,
      int line) {
    public Interface {
      flags = List.copyOf(flags);
      addresses = List.copyOf(addresses);
    }
  }

  /** An address of an interface; {@code ip} is canonical. */
  public record Address(String ip, int prefix, String scope, int line) {}
}
