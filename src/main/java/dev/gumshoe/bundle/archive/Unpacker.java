package dev.gumshoe.bundle.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks zip, and tar as it is or packed with gzip, xz or bzip2. */
public final class Unpacker {
  private static final int BUFFER = 1 << 16;

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
   * @throws IOException when it cannot be read at all
   */
  public Unpacked unpack(Path archive, Path folder) throws IOException {
    Packing packing = Packing.of(archive);
    return switch (packing) {
      case TAR, GZIP, XZ, BZIP2 -> tar(archive, packing, folder);
      case ZIP -> zip(archive, folder);
      case ZSTD ->
          throw new ArchiveException(
              "%s is packed with zstd, which Gumshoe does not unpack: unpack it by hand (tar --zstd -xf %s) and name the folder."
                  .formatted(archive, archive.getFileName()));
      case NONE ->
          throw new ArchiveException(
              "%s is no archive that can be read; .tar, .tar.xz, .tar.gz, .tar.bz2 or .zip is wanted, or a folder."
                  .formatted(archive));
    };
  }

  private Unpacked tar(Path archive, Packing packing, Path folder) throws IOException {
    var packed = new AtomicLong();
    var shelf = new Shelf(folder, limits, packed::get);
    var end = new EndMark();
    try (InputStream file = Files.newInputStream(archive);
        var counted = new CountingStream(file, (_, _, length) -> packed.addAndGet(length));
        InputStream in =
            new CountingStream(
                packing.open(new BufferedInputStream(counted, BUFFER)),
                (bytes, offset, length) -> {
                  shelf.count(length);
                  end.add(bytes, offset, length);
                })) {
      try (var tar = new TarArchiveInputStream(in, "UTF-8")) {
        entries(tar, shelf);
        // To the very end, where gzip and xz have their checksums.
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (!end.seen()) {
        throw new IOException("a tar ends with a block of zeros");
      }
      return shelf.unpacked();
    } catch (ArchiveException e) {
      throw refused(archive, e);
    } catch (IOException e) {
      throw cut(archive, shelf, e);
    }
  }

  private static void entries(TarArchiveInputStream tar, Shelf shelf) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (!entry.isCheckSumOK()) {
        throw new ArchiveException("it is damaged: the head of an entry is none");
      }
      if (entry.isSymbolicLink()) {
        shelf.link(entry.getName(), entry.getLinkName());
      } else if (entry.isLink()) {
        shelf.link(entry.getName(), "/" + entry.getLinkName());
      } else if (entry.isDirectory()) {
        shelf.folder(entry.getName());
      } else if (entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice()) {
        shelf.skip(entry.getName());
      } else {
        shelf.file(entry.getName(), tar, entry.getLastModifiedTime().toInstant());
      }
    }
  }

  private Unpacked zip(Path archive, Path folder) throws IOException {
    long size = Files.size(archive);
    var shelf = new Shelf(folder, limits, () -> size);
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        zipEntry(zip, entry, shelf);
      }
      return shelf.unpacked();
    } catch (ArchiveException e) {
      throw refused(archive, e);
    } catch (IOException e) {
      throw cut(archive, shelf, e);
    }
  }

  private static void zipEntry(ZipFile zip, ZipArchiveEntry entry, Shelf shelf) throws IOException {
    if (entry.isDirectory()) {
      shelf.folder(entry.getName());
      return;
    }
    if (!zip.canReadEntryData(entry)) {
      throw new ArchiveException(
          "%s in it is encrypted or packed in a way that is not known"
              .formatted(EntryName.shown(entry.getName())));
    }
    if (entry.isUnixSymlink()) {
      shelf.link(entry.getName(), zip.getUnixSymlink(entry));
      return;
    }
    try (InputStream in =
        new CountingStream(zip.getInputStream(entry), (_, _, length) -> shelf.count(length))) {
      shelf.file(entry.getName(), in, entry.getLastModifiedTime().toInstant());
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
