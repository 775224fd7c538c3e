package dev.gumshoe.bundle.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** How an archive is packed, by its first bytes: a name may be anything. */
enum Packing {
  GZIP,
  ZIP,
  TAR,
  XZ,
  BZIP2,
  ZSTD,
  NONE;

  static Packing of(Path archive) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(archive)) {
      head = in.readNBytes(TarHeader.BLOCK);
    }
    String hex = HexFormat.of().formatHex(Arrays.copyOf(head, 6));
    if (hex.startsWith("1f8b")) {
      return GZIP;
    }
    // 0506 is a zip without entries.
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return ZIP;
    }
    if (hex.equals("fd377a585a00")) {
      return XZ;
    }
    if (hex.startsWith("425a68")) {
      return BZIP2;
    }
    if (hex.startsWith("28b52ffd")) {
      return ZSTD;
    }
    return head.length == TarHeader.BLOCK && new TarHeader(head).valid() ? TAR : NONE;
  }
}
