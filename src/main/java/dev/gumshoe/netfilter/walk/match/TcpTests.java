package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Bits;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.TcpFlags;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import java.util.Optional;
import java.util.OptionalInt;

/** Tests of TCP's flags and options (xt_tcpudp.c, xt_tcpmss.c). */
final class TcpTests {
  private static final int SYN_ASKED = 0x17; // FIN, SYN, RST, ACK

  private TcpTests() {}

  static Optional<Test> of(Match match, Option option) {
    return switch (option.name()) {
      case "--tcp-flags" -> Optional.of(flags(match, option));
      case "--syn" -> Optional.of(flags(SYN_ASKED, TcpFlags.SYN, option.negated()));
      case "--tcp-option" -> Optional.of(tcpOption(match, option));
      case "--mss" -> Optional.of(mss(match, option));
      default -> PortTests.of(match, option);
    };
  }

  private static Test flags(Match match, Option option) {
    if (option.values().size() != 2) {
      return Unknowns.option(match, option);
    }
    OptionalInt mask = TcpFlags.read(option.values().getFirst());
    OptionalInt wanted = TcpFlags.read(option.values().getLast());
    return mask.isEmpty() || wanted.isEmpty()
        ? Unknowns.option(match, option)
        : flags(mask.getAsInt(), wanted.getAsInt(), option.negated());
  }

  private static Test flags(int mask, int wanted, boolean negated) {
    return (packet, _) ->
        packet.transport() instanceof Ports(_, _, Bits flags)
            ? Values.bits("the TCP flags field", flags, wanted, mask).negatedIf(negated)
            : Truth.Certain.NO;
  }

  private static Test tcpOption(Match match, Option option) {
    Optional<Ranges> kind = Ranges.of(String.join("", option.values()));
    if (kind.isEmpty()) {
      return Unknowns.option(match, option);
    }
    int wanted = (int) kind.get().from();
    return (packet, _) ->
        whole(packet)
            ? Values.test(
                    packet.details().tcpOptions(),
                    options -> options.contains(wanted),
                    "have option " + wanted)
                .negatedIf(option.negated())
            : Truth.Certain.NO;
  }

  private static Test mss(Match match, Option option) {
    Optional<Ranges> range = Ranges.of(String.join("", option.values()));
    if (range.isEmpty()) {
      return Unknowns.option(match, option);
    }
    // Without a size nothing is in the range: the negated match is true (xt_tcpmss.c).
    return (packet, _) ->
        Values.test(
            packet.details().mss(),
            size -> (size > 0 && range.get().contains(size)) != option.negated(),
            "is " + (option.negated() ? "one other than " : "") + range.get());
  }

  private static boolean whole(Packet packet) {
    return packet.transport() instanceof Ports;
  }
}
