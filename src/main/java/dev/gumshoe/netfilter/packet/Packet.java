package dev.gumshoe.netfilter.packet;

/**
 * A packet, and what the kernel keeps about it. Anything may be unknown.
 *
 * @param protocol IANA's number
 * @param in interface that it arrived by; the empty text for a packet that the node itself sends
 * @param out interface that it leaves by; the empty text for none, or before routing
 */
public record Packet(
    Family family,
    int protocol,
    Value<IpAddress> source,
    Value<IpAddress> destination,
    Transport transport,
    Origin origin,
    Value<String> in,
    Value<String> out,
    Bits mark,
    Connection connection,
    Details details) {

  /**
   * The packet that a text describes, for example {@code tcp 10.0.0.1 -> 10.96.0.1:443 in=eth0}.
   */
  public static PacketReading read(String text) {
    return PacketReader.read(text);
  }

  /** The same from elsewhere. */
  public Packet withSource(Value<IpAddress> other) {
    return new Packet(
        family,
        protocol,
        other,
        destination,
        transport,
        origin,
        in,
        out,
        mark,
        connection,
        details);
  }

  /** The same to elsewhere. */
  public Packet withDestination(Value<IpAddress> other) {
    return new Packet(
        family, protocol, source, other, transport, origin, in, out, mark, connection, details);
  }

  /** The same with another transport header. */
  public Packet withTransport(Transport other) {
    return new Packet(
        family, protocol, source, destination, other, origin, in, out, mark, connection, details);
  }

  /** The same with another origin. */
  public Packet withOrigin(Origin other) {
    return new Packet(
        family,
        protocol,
        source,
        destination,
        transport,
        other,
        in,
        out,
        mark,
        connection,
        details);
  }

  /** The same with other interfaces. */
  public Packet between(Value<String> otherIn, Value<String> otherOut) {
    return new Packet(
        family,
        protocol,
        source,
        destination,
        transport,
        origin,
        otherIn,
        otherOut,
        mark,
        connection,
        details);
  }

  /** The same with another mark. */
  public Packet withMark(Bits other) {
    return new Packet(
        family,
        protocol,
        source,
        destination,
        transport,
        origin,
        in,
        out,
        other,
        connection,
        details);
  }

  /** The same of another connection. */
  public Packet withConnection(Connection other) {
    return new Packet(
        family, protocol, source, destination, transport, origin, in, out, mark, other, details);
  }

  /** The same with other details. */
  public Packet withDetails(Details other) {
    return new Packet(
        family, protocol, source, destination, transport, origin, in, out, mark, connection, other);
  }

  /** The port that it comes from; unknown where the protocol has none. */
  public Value<Integer> sourcePort() {
    return transport instanceof Transport.Ports ports
        ? ports.source()
        : Value.unknown("the source port");
  }

  /** The port that it goes to; unknown where the protocol has none. */
  public Value<Integer> destinationPort() {
    return transport instanceof Transport.Ports ports
        ? ports.destination()
        : Value.unknown("the destination port");
  }

  /** One line that {@link #read} reads back. */
  @Override
  public String toString() {
    return PacketPrinter.print(this);
  }
}
