package dev.gumshoe.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What these tests need of the machine, with the package of Debian that has it. */
final class Needs {
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(
          Map.of(
              "/usr/sbin/iptables-legacy-restore", "iptables",
              "/usr/sbin/iptables-nft-restore", "iptables",
              "/usr/sbin/ip6tables-legacy-save", "iptables",
              "/usr/sbin/nft", "nftables",
              "/usr/sbin/ipset", "ipset"));

  private Needs() {}

  /** Fails with a sentence when something is missing; never skips. */
  static void check() {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException("this test makes network namespaces and has to run as root");
    }
    if (!Files.exists(Path.of("/dev/net/tun"))) {
      throw new IllegalStateException(
          "/dev/net/tun is missing: modprobe tun, or give the container the device");
    }
    PACKAGES.forEach(
        (program, name) -> {
          if (!Files.isExecutable(Path.of(program))) {
            throw new IllegalStateException(program + " is missing: apt-get install " + name);
          }
        });
    if (!Files.isExecutable(Path.of("/usr/sbin/ip")) && !Files.isExecutable(Path.of("/bin/ip"))) {
      throw new IllegalStateException("ip is missing: apt-get install iproute2");
    }
  }
}
