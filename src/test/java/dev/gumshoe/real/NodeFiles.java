package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of a node: accounts, sudo, sshd; keys are made for it. */
final class NodeFiles {
  /** An account without any rights beyond its own. */
  static final String UNPRIVILEGED = "op";

  private final Path directory;

  NodeFiles(Path directory) {
    this.directory = directory;
  }

  void write(int port) throws IOException, InterruptedException {
    Path etc = Files.createDirectories(directory.resolve("etc"));
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.writeString(
        etc.resolve("passwd"),
        """
        root:x:0:0::%s:/bin/bash
        sshd:x:100:65534::/run/sshd:/usr/sbin/nologin
        tcpdump:x:102:102::/nonexistent:/usr/sbin/nologin
        %s:x:4711:4711::/:/bin/sh
        nobody:x:65534:65534::/:/usr/sbin/nologin
        """
            .formatted(home, UNPRIVILEGED));
    Files.writeString(
        etc.resolve("group"),
        "root:x:0:\nshadow:x:42:\ntcpdump:x:102:\nop:x:4711:\nnogroup:x:65534:\n");
    Files.writeString(etc.resolve("shadow"), "root:*:19000::::::\nop:*:19000:0:99999:7:::\n");
    protect(etc.resolve("shadow"), "rw-r-----");
    Files.writeString(etc.resolve("sudoers"), "root ALL=(ALL:ALL) ALL\n");
    protect(etc.resolve("sudoers"), "r--r-----");
    Ran.well("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey().toString());
    Ran.well("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", identity().toString());
    Files.copy(Path.of(identity() + ".pub"), directory.resolve("authorized_keys"));
    Files.write(configuration(), configuration(port));
  }

  private List<String> configuration(int port) {
    return List.of(
        "Port " + port,
        "HostKey " + hostKey(),
        "AuthorizedKeysFile /run/authorized_keys",
        "PidFile none",
        "UsePAM no",
        "StrictModes no",
        "PermitRootLogin yes",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "MaxStartups 100",
        "MaxSessions 20");
  }

  private static void protect(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  Path identity() {
    return directory.resolve("identity");
  }

  Path configuration() {
    return directory.resolve("sshd_config");
  }

  /** Known hosts that hold the node's key under this address. */
  Path knownHosts(String address, int port) throws IOException {
    String[] key = Files.readString(Path.of(hostKey() + ".pub")).split(" ");
    return Files.writeString(
        directory.resolve("known_hosts"),
        "[%s]:%d %s %s\n".formatted(address, port, key[0], key[1]));
  }

  private Path hostKey() {
    return directory.resolve("host_key");
  }
}
