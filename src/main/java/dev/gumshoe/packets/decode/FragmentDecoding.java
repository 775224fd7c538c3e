package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.layer.Reassembled;
import java.util.Optional;

/**
 * What a fragment carries: the first shows the header, and the last to come all of the datagram.
 */
final class FragmentDecoding {
  private FragmentDecoding() {}

  static void decode(
      Walk walk,
      int protocol,
      Part body,
      Carrier carrier,
      Fragments.Key key,
      Fragments.Piece piece) {
    Optional<Fragments.Whole> whole =
        body.cut()
            ? Optional.empty()
            : walk.fragments().add(key, piece, walk.bytes().copy(body.at(), body.end()));
    if (whole.isPresent()) {
      Fragments.Whole datagram = whole.get();
      Walk inner = walk.into(datagram.bytes());
      int length = datagram.bytes().length();
      var complete = new Carrier(carrier.source(), carrier.destination(), true);
      behind(inner, protocol, Part.of(length, length), complete);
      walk.add(
          new Reassembled(body.span(), datagram.bytes(), datagram.fragments(), inner.layers()));
    } else if (piece.offset() == 0) {
      behind(walk, protocol, body.fragment(), carrier);
    } else {
      walk.payload(body, "fragment");
    }
  }

  private static void behind(Walk walk, int protocol, Part part, Carrier carrier) {
    if (carrier.version() == 6) {
      Ipv6Decoding.chain(walk, protocol, part, carrier);
    } else {
      IpProtocols.decode(walk, protocol, part, carrier);
    }
  }
}
