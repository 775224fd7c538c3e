package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.layer.Geneve;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import dev.gumshoe.packets.layer.Vxlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the checksums of a packet say together.
 *
 * @param state wrong where one is, unless only that of a tunnel is while the inner one is still to
 *     be filled in: local checksum offload counts on that (Documentation/networking
 *     /checksum-offloads.rst of the kernel), so that the outer one cannot fit yet
 * @param what whose it is, where it is not right: {@code TCP checksum}
 */
record Sum(Checksum state, String what) {
  static final Sum RIGHT = new Sum(Checksum.RIGHT, "");

  boolean wrong() {
    return state == Checksum.WRONG;
  }

  boolean partial() {
    return state == Checksum.PARTIAL;
  }

  static Sum of(List<Layer> layers) {
    var wrong = new ArrayList<String>();
    String partial = "";
    String tunnel = "";
    boolean outerIp = false;
    boolean anyRight = false;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      if (layer instanceof Vxlan || layer instanceof Geneve || layer instanceof Gre) {
        tunnel = "outer ";
      }
      anyRight |= layer.checksum() == Checksum.RIGHT;
      if (layer.checksum() == Checksum.WRONG) {
        wrong.add(tunnel + name(layer));
        outerIp |= layer instanceof Ipv4;
      } else if (layer.checksum() == Checksum.PARTIAL && partial.isEmpty()) {
        partial = tunnel + name(layer);
      }
    }
    boolean offload = !partial.isEmpty() && !outerIp;
    if (!wrong.isEmpty() && !offload) {
      return new Sum(Checksum.WRONG, String.join(" and ", wrong) + " checksum");
    }
    if (!partial.isEmpty()) {
      return new Sum(Checksum.PARTIAL, partial + " checksum");
    }
    return anyRight ? RIGHT : new Sum(Checksum.UNKNOWN, "");
  }

  private static String name(Layer layer) {
    return switch (layer) {
      case Tcp _ -> "TCP";
      case Udp _ -> "UDP";
      case Icmp _ -> "ICMP";
      case Gre _ -> "GRE";
      default -> "IP";
    };
  }
}
