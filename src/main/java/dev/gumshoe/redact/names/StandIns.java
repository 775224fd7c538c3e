package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands for what: the same stand-in for the same value, wherever it is. Two addresses share
 * as many leading bits after as before; private stays private; what means the same everywhere
 * stays. No stand-in is one of the originals, so that an original that is left can be told. Not
 * safe for more than one thread.
 */
public final class StandIns {
  /** How often another variant of the key is tried, when a stand-in is an original of another. */
  private static final int VARIANTS = 200;

  private final Originals originals;
  private final BitTree tree;
  private final Networks networks;
  private final Hardware hardware;
  private final Ipv6StandIns ipv6;
  private final Map<String, String> names;
  private final Map<Long, Long> known = new HashMap<>();
  private final TextEdits edits = new TextEdits(this);

  private StandIns(Prf prf, Originals originals) {
    this.originals = originals;
    tree = new BitTree(prf, '4', 32);
    networks = new Networks(Ipv4Ranges.all(), originals.networks4(), 32);
    hardware = new Hardware(prf);
    ipv6 = new Ipv6StandIns(prf, originals.networks6(), hardware);
    names = new NameStandIns(prf, originals.names()).all();
  }

  /**
   * Stand-ins for these originals; the same for the same key.
   *
   * @throws IllegalArgumentException with a sentence, when their networks are so full that there
   *     are none
   */
  public static StandIns of(byte[] key, Originals originals) {
    for (int variant = 0; variant < VARIANTS; variant++) {
      var standIns = new StandIns(new Prf(key, variant), originals);
      if (standIns.apart()) {
        return standIns;
      }
    }
    throw new IllegalArgumentException(
        "There is no way to replace the addresses within their ranges so that none is another's original; leave the attachments with the most addresses out.");
  }

  private boolean apart() {
    return originals.ipv4().stream()
            .map(this::ipv4)
            .noneMatch(bits -> originals.ipv4().contains(bits) || originals.same(bits))
        && originals.ipv6().stream().map(this::of).noneMatch(originals.ipv6()::contains)
        && originals.macs().stream().map(hardware::standIn).noneMatch(originals.macs()::contains);
  }

  private long ipv4(long bits) {
    return originals.same(bits) ? bits : known.computeIfAbsent(bits, _ -> other(bits));
  }

  /** Single addresses that stay leave a place free that one other address would come from. */
  private long other(long bits) {
    long standIn = tree.standIn(0, bits, networks);
    return originals.same(standIn) ? tree.standIn(0, standIn, networks) : standIn;
  }

  /** What stands for an address; itself where it means the same everywhere. */
  public Address of(Address address) {
    if (address.version() == 4) {
      return new Address(4, 0, ipv4(address.low()));
    }
    if (Ipv6StandIns.embedded(address)) {
      long low = address.low();
      return new Address(6, address.high(), low & ~0xffffffffL | ipv4(low & 0xffffffffL));
    }
    return Ipv6StandIns.same(address) ? address : ipv6.standIn(address);
  }

  /** What stands for a hardware address; itself where it is no machine's own. */
  public Mac of(Mac mac) {
    return new Mac(hardware.standIn(mac.bits()));
  }

  /** The text with stand-ins; lines stay lines, and columns keep their places where they can. */
  public String inText(String text) {
    return edits.apply(Certificates.blanked(text));
  }

  /** Whether this address of IPv4 was met where it could be nothing else. */
  boolean known(Address address) {
    return address.version() == 4 && originals.ipv4().contains(address.low());
  }

  Map<String, String> names() {
    return names;
  }

  /** What will be replaced by what, kind by kind, in order. */
  public List<Replacement> replacements() {
    List<Replacement> all = new ArrayList<>();
    for (long bits : originals.ipv4()) {
      var address = new Address(4, 0, bits);
      all.add(new Replacement(Kind.IPV4, address.toString(), of(address).toString()));
    }
    originals.ipv6().stream()
        .map(old -> new Replacement(Kind.IPV6, old.toString(), of(old).toString()))
        .sorted((a, b) -> a.original().compareTo(b.original()))
        .forEach(all::add);
    for (long bits : originals.macs()) {
      var mac = new Mac(bits);
      all.add(new Replacement(Kind.MAC, mac.toString(), of(mac).toString()));
    }
    new TreeMap<>(names)
        .forEach((name, standIn) -> all.add(new Replacement(Kind.NAME, name, standIn)));
    return List.copyOf(all);
  }

  /** The addresses of IPv4, IPv6 and hardware that must not be left, as bytes. */
  public Set<List<Byte>> binaryOriginals() {
    Set<List<Byte>> all = new HashSet<>();
    originals.ipv4().forEach(bits -> all.add(bytes(bits, 4)));
    originals.macs().forEach(bits -> all.add(bytes(bits, 6)));
    originals
        .ipv6()
        .forEach(
            address -> {
              List<Byte> both = new ArrayList<>(bytes(address.high(), 8));
              both.addAll(bytes(address.low(), 8));
              all.add(both);
            });
    return all;
  }

  private static List<Byte> bytes(long bits, int count) {
    List<Byte> bytes = new ArrayList<>();
    for (int shift = 8 * count - 8; shift >= 0; shift -= 8) {
      bytes.add((byte) (bits >>> shift));
    }
    return bytes;
  }
}
