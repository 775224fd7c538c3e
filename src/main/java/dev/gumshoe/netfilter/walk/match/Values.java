package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Bits;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Value;
import java.util.function.Predicate;

/** Tests of what may not be known. */
final class Values {
  private Values() {}

  /**
   * Whether a value is such.
   *
   * @param words what it would be, as it follows the value's name: {@code is 80}
   */
  static <T> Truth test(Value<T> value, Predicate<T> such, String words) {
    return switch (value) {
      case Value.Is<T>(T is) -> Truth.of(such.test(is));
      case Value.Unknown<T>(String what) -> Truth.depends(what + " " + words);
    };
  }

  /** Whether an address is of a network. */
  static Truth within(Value<IpAddress> value, Network network) {
    return switch (value) {
      case Value.Is<IpAddress>(IpAddress is) -> Truth.of(network.contains(is));
      case Value.Unknown<IpAddress>(String what) ->
          network.length() == 0
              ? Truth.Certain.YES
              : Truth.depends(what + (network.single() ? " is " : " is in ") + plain(network));
    };
  }

  /** Whether bits under a mask are these. */
  static Truth bits(String name, Bits bits, int value, int mask) {
    if (((bits.value() ^ value) & mask & bits.known()) != 0 || (value & ~mask) != 0) {
      return Truth.Certain.NO;
    }
    if ((mask & ~bits.known()) == 0) {
      return Truth.Certain.YES;
    }
    return Truth.depends(
        "%s is 0x%x in the bits 0x%x".formatted(name, value, mask & ~bits.known()));
  }

  private static String plain(Network network) {
    return network.single() ? network.address().toString() : network.toString();
  }
}
