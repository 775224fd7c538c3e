package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Details;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a member of a set is in one dimension, as ipset(8) prints it. */
sealed interface SetPart {
  /** {@code 10.0.0.1}, {@code 10.0.0.0/8}. */
  record Within(Network network) implements SetPart {}

  /** {@code 10.0.0.1-10.0.0.9}. */
  record Between(IpAddress from, IpAddress to) implements SetPart {}

  /** {@code tcp:80}, {@code icmp:8/0}. */
  record Port(int protocol, int port) implements SetPart {}

  /** A port of TCP or UDP alike ({@code bitmap:port}). */
  record AnyPort(int port) implements SetPart {}

  /** {@code 02:fe:63:90:21:d0}. */
  record Mac(String address) implements SetPart {}

  /** {@code eth0}, {@code physdev:eth0}. */
  record Device(String name, boolean physical, boolean prefix) implements SetPart {}

  /** {@code 0x00000063}. */
  record Mark(int value, int mask) implements SetPart {}

  /** Something that cannot be read. */
  record Other(String text) implements SetPart {}

  static SetPart of(SetShape shape, String kind, String text) {
    Optional<SetPart> part =
        switch (kind) {
          case "ip", "net" -> address(text, kind.equals("ip") ? shape.mask() : "");
          case "port" -> shape.bitmap() ? anyPort(text) : PortPart.of(text);
          case "mac" -> Optional.of(new Mac(text.toLowerCase(Locale.ROOT)));
          case "iface" -> {
            boolean physical = text.startsWith("physdev:");
            yield Optional.of(new Device(physical ? text.substring(8) : text, physical, false));
          }
          case "mark" -> Masked.of(text).map(masked -> new Mark(masked.value(), shape.markMask()));
          default -> Optional.empty();
        };
    return part.orElseGet(() -> new Other(text));
  }

  /** The same where the name of an interface stands for all that begin with it. */
  default SetPart asPrefix() {
    return this instanceof Device(String name, boolean physical, _)
        ? new Device(name, physical, true)
        : this;
  }

  /** Whether it fits what is looked up in this dimension. */
  default Truth holds(SetQuery query, int dimension) {
    Packet packet = query.packet();
    return switch (this) {
      case Within(Network network) -> Values.within(query.address(dimension), network);
      case Between(IpAddress from, IpAddress to) ->
          Values.test(
              query.address(dimension),
              ip -> ip.compareTo(from) >= 0 && ip.compareTo(to) <= 0,
              "is between " + from + " and " + to);
      case Port(int protocol, int port) ->
          packet.protocol() != protocol ? Truth.Certain.NO : port(query, dimension, port);
      case AnyPort(int port) ->
          packet.protocol() != Protocols.TCP && packet.protocol() != Protocols.UDP
              ? Truth.Certain.NO
              : port(query, dimension, port);
      case Mac(String address) ->
          query.source(dimension)
              ? Values.test(packet.details().sourceMac(), address::equals, "is " + address)
              : Truth.depends("the packet's destination MAC address is " + address);
      case Device device -> device(device, query, dimension);
      case Mark(int value, int mask) -> Values.bits("the mark", packet.mark(), value & mask, mask);
      case Other(String text) -> Truth.depends("the packet is " + text);
    };
  }

  private static Truth port(SetQuery query, int dimension, int port) {
    return Values.test(query.port(dimension), is -> is == port, "is " + port);
  }

  private static Truth device(Device device, SetQuery query, int dimension) {
    Details details = query.packet().details();
    boolean source = query.source(dimension);
    Value<String> name =
        device.physical()
            ? source ? details.physicalIn() : details.physicalOut()
            : source ? query.packet().in() : query.packet().out();
    return new InterfaceName(device.name() + (device.prefix() ? "+" : "")).test(name);
  }

  private static Optional<SetPart> address(String text, String mask) {
    int dash = text.indexOf('-');
    if (dash > 0) {
      Optional<IpAddress> from = IpAddress.of(text.substring(0, dash));
      Optional<IpAddress> to = IpAddress.of(text.substring(dash + 1));
      return from.isPresent() && to.isPresent()
          ? Optional.of(new Between(from.get(), to.get()))
          : Optional.empty();
    }
    boolean masked = !mask.isEmpty() && text.indexOf('/') < 0;
    return Network.of(masked ? text + "/" + mask : text).map(Within::new);
  }

  private static Optional<SetPart> anyPort(String text) {
    return text.matches("\\d{1,5}")
        ? Optional.of(new AnyPort(Integer.parseInt(text)))
        : Optional.empty();
  }

  /** Reads ports with their protocol; a port without one is TCP's. */
  final class PortPart {
    private static final Pattern FORM =
        Pattern.compile("(?:([a-zA-Z0-9-]{1,16}):)?(\\d{1,5})(?:/(\\d{1,3}))?");
    private static final Pattern NAMED = Pattern.compile("(icmp|icmpv6|ipv6-icmp):(\\S{1,40})");

    private PortPart() {}

    static Optional<SetPart> of(String text) {
      Matcher found = FORM.matcher(text);
      if (!found.matches()) {
        Matcher named = NAMED.matcher(text);
        return named.matches() ? ping(named.group(1), named.group(2)) : Optional.empty();
      }
      OptionalInt protocol = Protocols.number(found.group(1) == null ? "tcp" : found.group(1));
      int port = Integer.parseInt(found.group(2));
      int full = found.group(3) == null ? port : port << 8 | Integer.parseInt(found.group(3));
      return protocol.isEmpty()
          ? Optional.empty()
          : Optional.of(new Port(protocol.getAsInt(), full));
    }

    /** ipset prints names of ICMP types (ipset's lib/icmp.c, lib/icmpv6.c). */
    private static Optional<SetPart> ping(String protocol, String name) {
      boolean v4 = protocol.equals("icmp");
      return switch (name) {
        case "echo-reply", "pong" ->
            Optional.of(v4 ? new Port(1, 0) : new Port(Protocols.ICMPV6, 129 << 8));
        case "echo-request", "ping" ->
            Optional.of(v4 ? new Port(1, 8 << 8) : new Port(Protocols.ICMPV6, 128 << 8));
        default -> Optional.empty();
      };
    }
  }
}
