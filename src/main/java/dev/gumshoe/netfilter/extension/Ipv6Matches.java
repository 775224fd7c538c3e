package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import java.util.List;

/** Matches that only {@code ip6tables} has. */
final class Ipv6Matches {
  private static final Value RANGE = Numbers.range(Numbers.INT);
  private static final String ALL = "0:4294967295";

  private Ipv6Matches() {}

  static List<Extension> all() {
    return List.of(
        extension("icmp6", option("--icmpv6-type", Icmp.TYPE_6).not().must())
            .onlyFor("ipv6-icmp")
            .build(),
        extension(
                "hl",
                option("--hl-eq", Numbers.upTo(Numbers.BYTE)).alias("--hl").not(),
                option("--hl-lt", Numbers.upTo(Numbers.BYTE)),
                option("--hl-gt", Numbers.upTo(Numbers.BYTE)))
            .oneOf("--hl-eq", "--hl-lt", "--hl-gt")
            .build(),
        extension(
                "ah",
                option("--ahspi", RANGE).not().silentAt(ALL),
                option("--ahlen", Numbers.upTo(Numbers.INT)).not().silentAt("0"),
                option("--ahres"))
            .build(),
        frag(),
        rt(),
        headerOptions("hbh"),
        headerOptions("dst"),
        extension("mh", option("--mh-type", MobilityTypes.VALUE).not().silentAt("0:255"))
            .onlyFor("mobility-header")
            .build(),
        extension("eui64").build(),
        extension("ipv6header", option("--header", Headers.VALUE).not().must(), option("--soft"))
            .build(),
        srh());
  }

  private static Extension frag() {
    return extension(
            "frag",
            option("--fragid", RANGE).not().silentAt(ALL),
            option("--fraglen", Numbers.upTo(Numbers.INT)).not(),
            option("--fragres"),
            option("--fragfirst"),
            option("--fragmore"),
            option("--fraglast"))
        .exclusive("--fragmore", "--fraglast")
        .build();
  }

  private static Extension rt() {
    return extension(
            "rt",
            option("--rt-type", Numbers.upTo(Numbers.INT)).not(),
            option("--rt-segsleft", RANGE).not().silentAt(ALL),
            option("--rt-len", Numbers.upTo(Numbers.INT)).not(),
            option("--rt-0-res"),
            option("--rt-0-addrs", Headers.ADDRESSES),
            option("--rt-0-not-strict"))
        .needs("--rt-0-not-strict", "--rt-0-addrs")
        .needs("--rt-0-res", "--rt-type")
        .needs("--rt-0-addrs", "--rt-type")
        .build();
  }

  private static Extension headerOptions(String name) {
    return extension(
            name,
            option("--" + name + "-len", Numbers.upTo(Numbers.INT)).not(),
            option("--" + name + "-opts", Headers.OPTIONS))
        .build();
  }

  private static Extension srh() {
    return extension(
            "srh",
            option("--srh-next-hdr", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-hdr-len-eq", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-hdr-len-gt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-hdr-len-lt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-segs-left-eq", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-segs-left-gt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-segs-left-lt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-last-entry-eq", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-last-entry-gt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-last-entry-lt", Numbers.upTo(Numbers.BYTE)).not(),
            option("--srh-tag", Numbers.upTo(Numbers.SHORT)).not(),
            option("--srh-psid", Hosts::network).not(),
            option("--srh-nsid", Hosts::network).not(),
            option("--srh-lsid", Hosts::network).not())
        .build();
  }
}
