package dev.gumshoe.bundle.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How an archive is packed, by its first bytes: a name may be anything. */
enum Packing {
  GZIP,
  ZIP,
  TAR,
  XZ,
  BZIP2,
  ZSTD,
  NONE;

  private static final int BLOCK = 512;

  /** What {@code xz -9} needs is 65 MiB (xz(1)). */
  private static final int MOST_KIB_OF_XZ = 256 << 10;

  static Packing of(Path archive) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(archive)) {
      head = in.readNBytes(BLOCK);
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
    return TarArchiveInputStream.matches(head, head.length) ? TAR : NONE;
  }

  /** What was packed: the tar; a file that several were packed into is read to its end. */
  InputStream open(InputStream packed) throws IOException {
    return switch (this) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(MOST_KIB_OF_XZ)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case TAR, ZIP, ZSTD, NONE -> packed;
    };
  }
}
