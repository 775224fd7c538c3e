package dev.gumshoe.packets.layer;

import java.util.List;

/**
 * Geneve (RFC 8926).
 *
 * @param network the VNI
 * @param protocol what follows: an EtherType, 0x6558 for an Ethernet frame
 */
public record Geneve(Span span, int network, int protocol, List<Option> options) implements Layer {
  public Geneve {
    options = List.copyOf(options);
  }

  /**
   * An option.
   *
   * @param owner whose option it is: the class
   * @param critical whether who does not know it must drop the packet
   * @param length of its data in bytes
   */
  public record Option(int owner, int type, boolean critical, int length) {}
}
