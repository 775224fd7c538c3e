package dev.gumshoe.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The two kinds of iptables, as Debian's alternatives choose between them. */
enum Backend {
  NFT,
  LEGACY;

  private static final Path SYSTEM = Path.of("/etc/alternatives");

  /** Makes a copy of the machine's alternatives in which iptables is of this kind. */
  void alternatives(Path copy) throws IOException {
    Files.createDirectories(copy);
    try (var links = Files.list(SYSTEM)) {
      for (Path link : links.filter(Files::isSymbolicLink).toList()) {
        if (!link.getFileName().toString().matches("ip6?tables(-save|-restore)?")) {
          Files.createSymbolicLink(copy.resolve(link.getFileName()), Files.readSymbolicLink(link));
        }
      }
    }
    for (String family : List.of("iptables", "ip6tables")) {
      for (String tool : List.of("", "-save", "-restore")) {
        Path program =
            Path.of("/usr/sbin/" + family + "-" + name().toLowerCase(Locale.ROOT) + tool);
        Files.createSymbolicLink(copy.resolve(family + tool), program);
      }
    }
  }
}
