package dev.gumshoe.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What these tests need of the machine, with the package of Debian that has it. */
final class Needs {
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/usr/sbin/sshd", "openssh-server"),
              Map.entry("/usr/bin/ssh-keygen", "openssh-client"),
              Map.entry("/usr/sbin/iptables-nft", "iptables"),
              Map.entry("/usr/sbin/iptables-legacy", "iptables"),
              Map.entry("/usr/sbin/ipset", "ipset"),
              Map.entry("/usr/sbin/ipvsadm", "ipvsadm"),
              Map.entry("/usr/bin/containerd", "containerd"),
              Map.entry("/usr/sbin/runc", "runc"),
              Map.entry("/usr/bin/sudo", "sudo"),
              Map.entry("/usr/sbin/modprobe", "kmod"),
              Map.entry("/usr/bin/tcpdump", "tcpdump"),
              Map.entry("/usr/sbin/nft", "nftables"),
              Map.entry("/usr/sbin/ethtool", "ethtool"),
              Map.entry("/usr/bin/perl", "perl-base"),
              Map.entry("/usr/bin/pgrep", "procps")));

  private Needs() {}

  /** Fails with a sentence when something is missing; never skips. */
  static void check() {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException("this test makes network namespaces and has to run as root");
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
