package dev.gumshoe.evidence;

import java.util.List;

/**
 * Sets of addresses ({@code ipset list}, {@code ipset save}).
 *
 * @param sets in the order printed
 */
public record IpSets(List<IpSet> sets) implements Evidence {
  public IpSets {
    sets = List.copyOf(sets);
  }

  /**
   * A set.
   *
   * @param type {@code hash:ip,port}
   * @param header its options, as printed
   * @param references how many rules and sets use it; 0 in the form of {@code ipset save}
   */
  public record IpSet(
      String name, String type, String header, long references, List<SetEntry> entries, int line) {
    public IpSet {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A member of a set.
   *
   * @param text as printed, options such as {@code timeout} included
   * @param ip first address or network, where the type has one
   * @param protocol {@code tcp}, {@code udp}, …, where the type has a port
   * @param port 0 where the type has none
   */
  public record SetEntry(String text, String ip, String protocol, int port, int line) {}
}
