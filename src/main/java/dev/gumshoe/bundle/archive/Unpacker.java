package dev.gumshoe.bundle.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks tar, tar with gzip, and zip. */
public final class Unpacker {
  private final Limits limits;

  /** One that keeps to these limits. */
  public Unpacker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Unpacks an archive.
   *
   * @param folder an empty folder; what is in it when this fails is the caller's to remove
   * @throws ArchiveException when it cannot be unpacked or is not to be trusted
   * @throws IOException when this machine cannot read or write
   */
  public Unpacked unpack(Path archive, Path folder) throws IOException, ArchiveException {
    return switch (Packing.of(archive)) {
      case TAR, GZIP -> tar(archive, folder);
      case ZIP -> zip(archive, folder);
      case XZ -> throw byHand(archive, "xz", "tar -xJf");
      case BZIP2 -> throw byHand(archive, "bzip2", "tar -xjf");
      case ZSTD -> throw byHand(archive, "zstd", "tar --zstd -xf");
      case NONE ->
          throw new ArchiveException(
              "%s is no archive that can be read; .tar, .tar.gz, .tgz or .zip is wanted, or a folder."
                  .formatted(archive));
    };
  }

  private static ArchiveException byHand(Path archive, String packing, String command) {
    return new ArchiveException(
        "%s is packed with %s, which Gumshoe does not unpack: unpack it by hand (%s %s) and name the folder."
            .formatted(archive, packing, command, archive.getFileName()));
  }

  private Unpacked tar(Path archive, Path folder) throws IOException, ArchiveException {
    try (var counted = new CountingStream(Files.newInputStream(archive))) {
      var shelf = new Shelf(folder, limits, counted::count);
      try {
        InputStream in =
            Packing.of(archive) == Packing.GZIP
                ? new GZIPInputStream(counted, 1 << 16)
                : new BufferedInputStream(counted, 1 << 16);
        entries(new TarReader(in), shelf);
        rest(in, shelf);
        return shelf.unpacked();
      } catch (EOFException | ZipException e) {
        throw cut(archive, shelf, e);
      } catch (ArchiveException e) {
        throw refused(archive, e);
      }
    }
  }

  private static void entries(TarReader tar, Shelf shelf) throws IOException, ArchiveException {
    for (Optional<TarEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
      TarEntry entry = next.get();
      switch (entry.kind()) {
        case FILE -> shelf.file(entry.name(), tar.entryContent(), entry.modified());
        case FOLDER -> shelf.folder(entry.name());
        case SYMBOLIC_LINK -> shelf.link(entry.name(), entry.link());
        case HARD_LINK -> shelf.link(entry.name(), "/" + entry.link());
        case OTHER -> {
          shelf.skip(entry.name());
          // It should have no content; what it has is counted, for it may be the bomb.
          shelf.count(entry.size());
        }
      }
    }
  }

  /** To the very end, where gzip has its checksum. */
  private static void rest(InputStream in, Shelf shelf) throws IOException, ArchiveException {
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      shelf.count(read);
    }
  }

  private Unpacked zip(Path archive, Path folder) throws IOException, ArchiveException {
    long size = Files.size(archive);
    var shelf = new Shelf(folder, limits, () -> size);
    try (var zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Instant modified =
            entry.getLastModifiedTime() == null
                ? Instant.EPOCH
                : entry.getLastModifiedTime().toInstant();
        if (entry.isDirectory()) {
          shelf.folder(entry.getName());
        } else {
          try (InputStream in = zip.getInputStream(entry)) {
            shelf.file(entry.getName(), in, modified);
          }
        }
      }
      return shelf.unpacked();
    } catch (EOFException | ZipException e) {
      throw cut(archive, shelf, e);
    } catch (ArchiveException e) {
      throw refused(archive, e);
    }
  }

  private static ArchiveException cut(Path archive, Shelf shelf, IOException cause) {
    return new ArchiveException(
        "%s is cut short or damaged, it ends after %d files: fetch it again."
            .formatted(archive, shelf.files()),
        cause);
  }

  private static ArchiveException refused(Path archive, ArchiveException why) {
    return new ArchiveException(
        "%s is not unpacked: %s.".formatted(archive, why.getMessage()), why);
  }
}
