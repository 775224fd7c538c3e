package dev.gumshoe.netfilter.packet;

import dev.gumshoe.netfilter.packet.Origin.Arrived;
import dev.gumshoe.netfilter.packet.Origin.Bound;
import dev.gumshoe.netfilter.packet.Origin.Sent;
import dev.gumshoe.netfilter.packet.Origin.Unsaid;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import java.util.Arrays;
import java.util.Locale;

/** A packet while the words behind its ends are read. */
final class PacketDraft {
  private static final String WORDS =
      "in= out= mark= connmark= state= direction= flags= type= local uid= gid= forwarded delivered"
          + " nat=none becomes= original= length= ttl= tos= mac= physin= physout= options= mss="
          + " fragment";

  private Packet packet;

  PacketDraft(Packet packet) {
    this.packet = packet;
  }

  void read(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      flag(word);
    } else {
      var given = new Given(word.substring(0, equals), word.substring(equals + 1));
      if (!about(given) && !connection(given) && !detail(given)) {
        throw unknown(word);
      }
    }
  }

  /** The packet; what it was not told follows from what it was. */
  Packet packet() {
    if (packet.origin() instanceof Sent) {
      return packet.between(Value.is(""), packet.out());
    }
    if (packet.origin() instanceof Unsaid && packet.in() instanceof Value.Is) {
      boolean leaves = packet.out() instanceof Value.Is;
      return packet.withOrigin(new Arrived(leaves ? Bound.FORWARDED : Bound.ROUTED));
    }
    return packet;
  }

  private void flag(String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "local", "sent" -> sent();
      case "forwarded" -> packet = packet.withOrigin(new Arrived(Bound.FORWARDED));
      case "delivered" -> packet = packet.withOrigin(new Arrived(Bound.DELIVERED));
      case "fragment" -> packet = DetailWords.fragment(packet);
      default -> throw unknown(word);
    }
  }

  private boolean about(Given given) {
    switch (given.key()) {
      case "in" -> packet = packet.between(Value.is(given.text()), packet.out());
      case "out" -> packet = packet.between(packet.in(), Value.is(given.text()));
      case "mark" -> packet = packet.withMark(given.bits());
      case "uid" -> packet = packet.withOrigin(new Sent(Value.is(given.number()), sent().gid()));
      case "gid" -> packet = packet.withOrigin(new Sent(sent().uid(), Value.is(given.number())));
      case "flags" -> flags(given);
      case "type" -> type(given);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean connection(Given given) {
    Connection connection = packet.connection();
    switch (given.key()) {
      case "state" -> packet = packet.withConnection(state(given));
      case "connmark" -> packet = packet.withConnection(connection.withMark(given.bits()));
      case "direction" ->
          packet = packet.withConnection(connection.inDirection(given.oneOf("original", "reply")));
      case "nat" -> {
        given.oneOf("none", "none");
        packet = packet.withConnection(connection.untranslated());
      }
      case "becomes" -> packet = packet.withConnection(connection.withRecorded(given.ends()));
      case "original" -> packet = packet.withConnection(connection.withOriginal(given.ends()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean detail(Given given) {
    return DetailWords.read(packet.details(), given)
        .map(
            details -> {
              packet = packet.withDetails(details);
              return true;
            })
        .orElse(false);
  }

  private Sent sent() {
    if (!(packet.origin() instanceof Sent)) {
      packet =
          packet.withOrigin(
              new Sent(
                  Value.unknown("the sending process's user"),
                  Value.unknown("the sending process's group")));
    }
    return packet.origin() instanceof Sent sent ? sent : new Sent(Value.is(0L), Value.is(0L));
  }

  private void flags(Given given) {
    if (!(packet.transport() instanceof Ports ports) || packet.protocol() != Protocols.TCP) {
      throw new Refusal("flags= is for tcp only.");
    }
    Bits bits = given.text().equals("?") ? Bits.UNKNOWN : Bits.of(given.flags());
    packet = packet.withTransport(new Ports(ports.source(), ports.destination(), bits));
  }

  private void type(Given given) {
    if (!(packet.transport() instanceof Icmp)) {
      throw new Refusal("type= is for icmp and icmpv6 only, as type=8/0.");
    }
    packet = packet.withTransport(given.icmp());
  }

  private static Connection state(Given given) {
    if (given.text().equals("?")) {
      Connection any = Connection.of(ConnectionState.ESTABLISHED);
      return any.inState(Value.unknown("the connection state"));
    }
    return Connection.of(
        Arrays.stream(ConnectionState.values())
            .filter(state -> state.name().equalsIgnoreCase(given.text()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "state= must be NEW, ESTABLISHED, RELATED, INVALID, UNTRACKED or ?.")));
  }

  private static Refusal unknown(String word) {
    return new Refusal(
        "'" + Refusal.shortened(word) + "' is not known; a packet may have " + WORDS + ".");
  }
}
