package dev.gumshoe.kernel.restore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What these tests need of the machine. */
final class Needs {
  private static final List<String> PROGRAMS =
      List.of(
          "/usr/sbin/iptables-legacy-restore iptables",
          "/usr/sbin/iptables-nft-restore iptables",
          "/usr/sbin/ip6tables-legacy-restore iptables",
          "/usr/sbin/ipset ipset",
          "/usr/bin/unshare util-linux");

  private Needs() {}

  /** Fails with a sentence when something is missing; never skips. */
  static void check() {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException("this test makes network namespaces and has to run as root");
    }
    for (String entry : PROGRAMS) {
      String[] words = entry.split(" ");
      if (!Files.isExecutable(Path.of(words[0]))) {
        throw new IllegalStateException(words[0] + " is missing: apt-get install " + words[1]);
      }
    }
  }
}
