package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies somebody in a session and all that belongs to it. Everything must be in here
 * before the first value is replaced. Addresses that mean the same everywhere are left out. Not
 * safe for more than one thread.
 */
public final class Originals {
  /** {@code 10.0.0.0 0.0.0.0 255.255.0.0}, {@code inet 10.0.0.1 netmask 255.255.0.0}. */
  private static final Pattern MASKED =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?:[ \\t]+[\\d.]{7,15})?(?:/|[ \\t]+(?:netmask[ \\t]+)?)(255(?:\\.\\d{1,3}){3})(?![\\d.])");

  private final Set<Long> ipv4 = new TreeSet<>();
  private final Set<Address> ipv6 = new HashSet<>();
  private final Set<Long> macs = new TreeSet<>();
  private final Set<Prefix> networks4 = new HashSet<>();
  private final Set<Prefix> networks6 = new HashSet<>();
  private final Set<Long> versions = new HashSet<>();
  private final Set<String> names;

  /** Of these names, and no addresses yet. */
  public Originals(Set<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** Takes up all addresses of a text. */
  public void addText(String text) {
    for (Token token : Tokens.in(text)) {
      switch (token) {
        case Token.Ip ip when ip.sure() -> {
          add(ip.address());
          network(ip.address(), ip.prefix());
        }
        case Token.Ip _ -> {}
        case Token.Version version -> versions.add(version.bits());
        case Token.Hardware hardware -> add(hardware.mac());
      }
    }
    Matcher masked = MASKED.matcher(text);
    while (masked.find()) {
      long mask = Texts.bits(masked.group(2), "\\.");
      int length = Long.bitCount(mask);
      if (mask == (0xffffffffL << (32 - length) & 0xffffffffL)) {
        network(new Address(4, 0, Texts.bits(masked.group(1), "\\.")), length);
      }
    }
  }

  private void network(Address address, int length) {
    if (length < 0) {
      return;
    }
    if (address.version() == 4 && length <= 30) {
      networks4.add(Prefix.of(address.low(), length, 32));
    } else if (address.version() == 6 && length > 0 && length <= 64) {
      networks6.add(Prefix.of(address.high(), length, 64));
    }
  }

  /** Takes up an address. */
  public void add(Address address) {
    if (address.version() == 4) {
      if (!Ipv4Ranges.same(address.low())) {
        ipv4.add(address.low());
      }
    } else if (Ipv6StandIns.embedded(address)) {
      add(new Address(4, 0, address.low() & 0xffffffffL));
    } else if (!Ipv6StandIns.same(address)) {
      ipv6.add(address);
    }
  }

  /** Takes up a hardware address. */
  public void add(Mac mac) {
    if (!Hardware.same(mac.bits())) {
      macs.add(mac.bits());
    }
  }

  /** Without what is said to be a version: the same four numbers are hardly an address, too. */
  Set<Long> ipv4() {
    ipv4.removeAll(versions);
    return ipv4;
  }

  /** Whether an address is none, or means the same everywhere. */
  boolean same(long bits) {
    return Ipv4Ranges.same(bits) || versions.contains(bits);
  }

  Set<Address> ipv6() {
    return ipv6;
  }

  Set<Long> macs() {
    return macs;
  }

  Set<Prefix> networks4() {
    return networks4;
  }

  Set<Prefix> networks6() {
    return networks6;
  }

  Set<String> names() {
    return names;
  }
}
