package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Reassembled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A packet with its headers.
 *
 * @param layers from the outside in; what is in a tunnel simply follows on
 */
public record Decoded(RawPacket packet, List<Layer> layers) {
  public Decoded {
    layers = List.copyOf(layers);
  }

  /** The innermost layer of a kind, in a reassembled datagram too, but not in what ICMP quotes. */
  public <T extends Layer> Optional<T> last(Class<T> kind) {
    return flat().filter(kind::isInstance).map(kind::cast).reduce((_, later) -> later);
  }

  /** The outermost layer of a kind. */
  public <T extends Layer> Optional<T> first(Class<T> kind) {
    return flat().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** All layers, those of a reassembled datagram after it; not what ICMP quotes. */
  public Stream<Layer> flat() {
    return flat(layers);
  }

  /** Layers of a packet that an ICMP error of this one quotes; empty when there is none. */
  public List<Layer> quoted() {
    return last(Icmp.class).map(Icmp::quoted).orElse(List.of());
  }

  private static Stream<Layer> flat(List<Layer> layers) {
    return layers.stream()
        .flatMap(
            layer ->
                layer instanceof Reassembled whole
                    ? Stream.concat(Stream.of(whole), flat(whole.layers()))
                    : Stream.of(layer));
  }

  /** One line for people. */
  @Override
  public String toString() {
    return Description.of(this);
  }
}
