package dev.gumshoe.kernel;

import java.util.Locale;

/** The two kinds of iptables. */
enum Backend {
  LEGACY,
  NFT;

  /** As {@code iptables-legacy-restore}. */
  String tool(Family family, String verb) {
    return family.tool() + "-" + name().toLowerCase(Locale.ROOT) + "-" + verb;
  }
}
