package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Chunk types of SCTP, with the flags that may be asked of them. */
final class SctpChunks {
  private static final List<String> NAMES =
      List.of(
          "DATA",
          "INIT",
          "INIT_ACK",
          "SACK",
          "HEARTBEAT",
          "HEARTBEAT_ACK",
          "ABORT",
          "SHUTDOWN",
          "SHUTDOWN_ACK",
          "ERROR",
          "COOKIE_ECHO",
          "COOKIE_ACK",
          "ECN_ECNE",
          "ECN_CWR",
          "SHUTDOWN_COMPLETE",
          "I_DATA",
          "RE_CONFIG",
          "PAD",
          "ASCONF",
          "ASCONF_ACK",
          "FORWARD_TSN",
          "I_FORWARD_TSN");

  private SctpChunks() {}

  /** A list of types as iptables-save prints it. */
  static String read(String word, Family family) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.equals("ALL") || upper.equals("NONE")) {
      return upper;
    }
    Map<Integer, String> found = new TreeMap<>();
    for (String part : word.split(",")) {
      int colon = part.indexOf(':');
      String name = (colon < 0 ? part : part.substring(0, colon)).toUpperCase(Locale.ROOT);
      int at = NAMES.indexOf(name);
      if (at < 0) {
        throw new RefusedException(part + " is not a chunk type of SCTP");
      }
      found.put(at, colon < 0 ? name : name + flags(name, part.substring(colon)));
    }
    return String.join(",", found.values());
  }

  private static String flags(String name, String given) {
    String valid =
        switch (name) {
          case "DATA", "I_DATA" -> "IUBE";
          case "ABORT", "SHUTDOWN_COMPLETE" -> "T";
          default -> "";
        };
    for (int i = 1; i < given.length(); i++) {
      if (valid.indexOf(Character.toUpperCase(given.charAt(i))) < 0) {
        throw new RefusedException(given.substring(1) + " are not flags of SCTP chunk " + name);
      }
    }
    return given;
  }
}
