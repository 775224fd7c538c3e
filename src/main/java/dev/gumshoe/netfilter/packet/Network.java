package dev.gumshoe.netfilter.packet;

import java.util.Optional;

/**
 * Addresses that have some bits in common. The bits need not be the leading ones: iptables takes
 * any mask ({@code 10.0.0.1/255.0.0.255}).
 *
 * @param address with no bit that the mask has not
 */
public record Network(IpAddress address, IpAddress mask) {
  public Network {
    address = address.and(mask);
  }

  /** The network of an address, {@code ADDRESS/LENGTH} or {@code ADDRESS/MASK}; else empty. */
  public static Optional<Network> of(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> base = IpAddress.of(slash < 0 ? text : text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    Family family = base.get().family();
    if (slash < 0) {
      return Optional.of(new Network(base.get(), IpAddress.mask(family, family.bits())));
    }
    return mask(family, text.substring(slash + 1)).map(mask -> new Network(base.get(), mask));
  }

  /** Whether an address is of this network; one of the other family is not. */
  public boolean contains(IpAddress other) {
    return other.family() == address.family()
        && (other.high() & mask.high()) == address.high()
        && (other.low() & mask.low()) == address.low();
  }

  /** How many leading bits are in common; -1 where the mask has gaps. */
  public int length() {
    int ones = Long.bitCount(mask.high()) + Long.bitCount(mask.low());
    return IpAddress.mask(mask.family(), ones).equals(mask) ? ones : -1;
  }

  /** Whether it is a single address. */
  public boolean single() {
    return length() == address.family().bits();
  }

  /** {@code ADDRESS/LENGTH}, or with the mask where that has gaps. */
  @Override
  public String toString() {
    return address + "/" + (length() < 0 ? mask.toString() : String.valueOf(length()));
  }

  private static Optional<IpAddress> mask(Family family, String text) {
    if (text.matches("\\d{1,3}")) {
      int length = Integer.parseInt(text);
      return length <= family.bits()
          ? Optional.of(IpAddress.mask(family, length))
          : Optional.empty();
    }
    return IpAddress.of(text).filter(mask -> mask.family() == family);
  }
}
