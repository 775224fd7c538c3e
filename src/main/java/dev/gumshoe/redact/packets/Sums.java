package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries checksums over to changed bytes (RFC 1624): what was right stays right, what was wrong
 * stays wrong by as much, and what was left to the device stays so.
 */
final class Sums {
  private static final int FULL = 0xffff;

  private final Bytes before;
  private final byte[] after;

  Sums(Bytes before, byte[] after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A checksum.
   *
   * @param field where it stands
   * @param from first byte that it covers
   * @param to behind the last
   * @param carrier the IP header whose addresses it covers; negative for none
   * @param optional whether 0 stands for none
   */
  private record Place(Layer layer, int field, int from, int to, int carrier, boolean optional) {}

  /** Corrects all checksums, those within tunnels first. */
  void correct(List<Layer> layers, int end) {
    List<Place> places = new ArrayList<>();
    int carrier = -1;
    int limit = end;
    for (Layer layer : layers) {
      int at = layer.span().from();
      int to = layer.span().to();
      switch (layer) {
        case Ipv4 ip -> {
          places.add(new Place(layer, at + 10, at, to, -1, false));
          carrier = at;
          limit = ip.totalLength() == 0 ? limit : Math.min(limit, at + ip.totalLength());
        }
        case Ipv6 ip -> {
          carrier = at;
          limit = ip.payloadLength() == 0 ? limit : Math.min(limit, to + ip.payloadLength());
        }
        case Tcp _ -> places.add(new Place(layer, at + 16, at, limit, carrier, false));
        case Udp udp -> {
          int own = udp.length() == 0 ? limit : Math.min(limit, at + udp.length());
          places.add(new Place(layer, at + 6, at, own, carrier, true));
        }
        case Icmp icmp -> {
          correct(icmp.quoted(), limit);
          int covers = icmp.version() == 6 ? carrier : -1;
          places.add(new Place(layer, at + 2, at, limit, covers, false));
        }
        case Gre gre when gre.checksum() != Checksum.ABSENT ->
            places.add(new Place(layer, at + 4, at, limit, -1, false));
        default -> {}
      }
    }
    for (int index = places.size() - 1; index >= 0; index--) {
      correct(places.get(index), places.subList(index + 1, places.size()));
    }
  }

  private void correct(Place place, List<Place> inside) {
    if (place.field() + 2 > place.layer().span().to()) {
      return;
    }
    int stored = before.u16(place.field());
    if (place.optional() && stored == 0 || leftOut(place)) {
      return;
    }
    Bytes now = Bytes.of(after);
    boolean partial = place.layer().checksum() == Checksum.PARTIAL;
    int result;
    if (partial && inside.stream().noneMatch(Sums::partial)) {
      result = InternetSum.fold(stored + difference(pseudo(before, place), pseudo(now, place)));
    } else {
      long old = covered(before, place, inside) + pseudo(before, place);
      long fresh = covered(now, place, inside) + pseudo(now, place);
      result = FULL ^ InternetSum.fold((FULL ^ stored) + difference(old, fresh));
    }
    write(place.field(), result == 0 && place.optional() ? FULL : result);
  }

  /** An IPv4 header of which the device makes length and checksum. */
  private static boolean leftOut(Place place) {
    return place.layer() instanceof Ipv4 ip && ip.checksum() == Checksum.PARTIAL;
  }

  private static boolean partial(Place place) {
    return place.layer().checksum() == Checksum.PARTIAL && !(place.layer() instanceof Ipv4);
  }

  /** What is to be added for the new sum, in ones' complement. */
  private static long difference(long before, long now) {
    return (long) InternetSum.fold(now) + (FULL ^ InternetSum.fold(before));
  }

  /**
   * Where the device is still to finish a checksum inside, all from there on adds up to the
   * complement of what stands in it now (Linux, "local checksum offload").
   */
  private static long covered(Bytes bytes, Place place, List<Place> inside) {
    int to = Math.min(place.to(), bytes.length());
    for (Place inner : inside) {
      if (partial(inner) && place.layer() instanceof Udp) {
        long head = InternetSum.of(bytes, place.from(), inner.from());
        return head - bytes.u16(place.field()) + (FULL ^ bytes.u16(inner.field()));
      }
    }
    return InternetSum.of(bytes, place.from(), to) - bytes.u16(place.field());
  }

  private long pseudo(Bytes bytes, Place place) {
    if (place.carrier() < 0) {
      return 0;
    }
    int at = place.carrier();
    return bytes.u8(at) >> 4 == 4
        ? InternetSum.of(bytes, at + 12, at + 20)
        : InternetSum.of(bytes, at + 8, at + 40);
  }

  private void write(int at, int value) {
    after[at] = (byte) (value >> 8);
    after[at + 1] = (byte) value;
  }
}
