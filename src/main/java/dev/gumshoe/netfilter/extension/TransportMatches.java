package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import java.util.Locale;

/** Matches of transport protocols. */
final class TransportMatches {
  private static final List<String> FLAGS = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");
  private static final String ALL_PORTS = "0:65535";

  private static final OptionForm SOURCE =
      option("--sport", Ports.RANGE).alias("--source-port").not().silentAt(ALL_PORTS);
  private static final OptionForm DESTINATION =
      option("--dport", Ports.RANGE).alias("--destination-port").not().silentAt(ALL_PORTS);

  private static final OptionForm RISING_SOURCE =
      option("--sport", Ports.RISING_RANGE).alias("--source-port").not().silentAt(ALL_PORTS);
  private static final OptionForm RISING_DESTINATION =
      option("--dport", Ports.RISING_RANGE).alias("--destination-port").not().silentAt(ALL_PORTS);
  private static final OptionForm ANY_SOURCE =
      option("--sport", Ports.RANGE).alias("--source-port").not();
  private static final OptionForm ANY_DESTINATION =
      option("--dport", Ports.RANGE).alias("--destination-port").not();

  private TransportMatches() {}

  static List<Extension> all() {
    return List.of(
        tcp(),
        extension("udp", SOURCE, DESTINATION).onlyFor("udp").build(),
        extension("udplite", SOURCE, DESTINATION).onlyFor("udplite").build(),
        sctp(),
        dccp(),
        multiport(),
        extension("tcpmss", option("--mss", Numbers.risingRange(Numbers.SHORT)).not().must())
            .onlyFor("tcp")
            .build(),
        extension(
                "esp",
                option("--espspi", Numbers.range(Numbers.INT)).not().silentAt("0:4294967295"))
            .onlyFor("esp")
            .build(),
        extension(
                "ipcomp",
                option("--ipcompspi", Numbers.range(Numbers.INT)).not().silentAt("0:4294967295"),
                option("--compres"))
            .onlyFor("ipcomp")
            .build());
  }

  private static Extension tcp() {
    return extension(
            "tcp",
            RISING_SOURCE,
            RISING_DESTINATION,
            option("--tcp-option", Numbers.between(1, Numbers.BYTE)).not(),
            option("--tcp-flags", TransportMatches::flags, TransportMatches::flags).not(),
            option("--syn").as("--tcp-flags").standsFor("FIN,SYN,RST,ACK", "SYN").not())
        .exclusive("--syn", "--tcp-flags")
        .onlyFor("tcp")
        .build();
  }

  private static String flags(String word, Family family) {
    long bits = 0;
    for (String part : word.split(",")) {
      if (part.equalsIgnoreCase("ALL")) {
        bits = (1L << FLAGS.size()) - 1;
      } else if (!part.isEmpty() && !part.equalsIgnoreCase("NONE")) {
        int at = FLAGS.indexOf(part.toUpperCase(Locale.ROOT));
        if (at < 0) {
          throw new RefusedException(part + " is not a TCP flag");
        }
        bits |= 1L << at;
      }
    }
    String text = bits == 0 ? "NONE" : Words.joined(bits, FLAGS);
    return text.equals(word) ? word : text;
  }

  private static Extension multiport() {
    return extension(
            "multiport",
            option("--sports", Ports.LIST).alias("--source-ports").not(),
            option("--dports", Ports.LIST).alias("--destination-ports").not(),
            option("--ports", Ports.LIST).not())
        .oneOf("--sports", "--dports", "--ports")
        .onlyFor("tcp", "udp", "udplite", "sctp", "dccp")
        .build();
  }

  private static Extension dccp() {
    return extension(
            "dccp",
            ANY_SOURCE,
            ANY_DESTINATION,
            option(
                    "--dccp-types",
                    Words.set(
                        "REQUEST",
                        "RESPONSE",
                        "DATA",
                        "ACK",
                        "DATAACK",
                        "CLOSEREQ",
                        "CLOSE",
                        "RESET",
                        "SYNC",
                        "SYNCACK",
                        "INVALID"))
                .not(),
            option("--dccp-option", Numbers.between(1, Numbers.BYTE)).not())
        .onlyFor("dccp")
        .build();
  }

  private static Extension sctp() {
    return extension(
            "sctp",
            SOURCE,
            DESTINATION,
            option("--chunk-types", Words.exactly("all", "any", "only"), SctpChunks::read).not())
        .onlyFor("sctp")
        .build();
  }
}
