package dev.gumshoe.pack;

import dev.gumshoe.journal.Journal;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes packs: a zip file with a manifest before everything else, in a fixed order and without
 * times, so that the same sessions give the same bytes.
 */
public final class PackWriter {
  /**
   * Near the first time that a zip file can hold (APPNOTE.TXT 4.4.6), which Java itself takes for
   * one before it, and writes an extra field for.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private PackWriter() {}

  /**
   * Writes sessions to a file, all or nothing.
   *
   * @param sessions their folders, by the name that they get in the pack: small letters, digits,
   *     and {@code . _ -}
   * @param file in place of what is there
   * @throws PackException with a sentence, when it cannot be written
   */
  public static void write(Map<String, Path> sessions, Path file) throws PackException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Map<String, Path> files = files(sessions);
      PrivateFiles.write(half, new byte[0]);
      try (OutputStream out = Files.newOutputStream(half)) {
        write(List.copyOf(sessions.keySet()), files, out);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PackException(
          "The pack cannot be written to %s: %s. Name another file with -o."
              .formatted(file, Reasons.of(e)),
          e);
    } finally {
      delete(half);
    }
  }

  private static void delete(Path half) throws PackException {
    try {
      Files.deleteIfExists(half);
    } catch (IOException e) {
      throw new PackException("%s is left over: %s.".formatted(half, Reasons.of(e)), e);
    }
  }

  private static Map<String, Path> files(Map<String, Path> sessions) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Map.Entry<String, Path> session : sessions.entrySet()) {
      Path folder = session.getValue();
      files.put(PackPaths.journal(session.getKey()), folder.resolve(Journal.FILE));
      Path attachments = folder.resolve("attachments");
      if (Files.isDirectory(attachments)) {
        try (var found = Files.list(attachments)) {
          for (Path one : found.filter(Files::isRegularFile).sorted().toList()) {
            String path = "sessions/" + session.getKey() + "/attachments/" + one.getFileName();
            // What is not named by its hash is half of a file, and no event speaks of it.
            if (PackPaths.objection(path).isEmpty()) {
              files.put(path, one);
            }
          }
        }
      }
    }
    return files;
  }

  private static void write(List<String> sessions, Map<String, Path> files, OutputStream out)
      throws IOException {
    List<PackedFile> packed = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Path path = file.getValue();
      packed.add(new PackedFile(file.getKey(), Files.size(path), Hashes.of(path)));
    }
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      zip.putNextEntry(entry(PackPaths.MANIFEST));
      zip.write(new Manifest(sessions, packed).bytes());
      zip.closeEntry();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey()));
        Files.copy(file.getValue(), zip);
        zip.closeEntry();
      }
    }
  }

  private static ZipEntry entry(String path) {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }
}
