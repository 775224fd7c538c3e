package dev.gumshoe.pack;

import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.operator.Folders;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.SessionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes packs in: all of one, or nothing. A pack is unpacked to a folder of its own, looked through
 * there, and put in its place only when everything in it is as it should be. Nothing of it is run,
 * and no node is touched.
 */
public final class PackImport {
  private final PackLimits limits;
  private final Path packs;

  /** Takes packs into this folder. */
  public PackImport(Path packs) {
    this(packs, PackLimits.USUAL);
  }

  PackImport(Path packs, PackLimits limits) {
    this.packs = packs;
    this.limits = limits;
  }

  /**
   * Takes a pack in.
   *
   * @param file the pack
   * @param name of the folder that it gets
   * @return folders of its sessions, in the order of the pack
   * @throws PackException with a sentence, when it is refused; nothing of it is there then
   */
  public List<Path> take(Path file, String name) throws PackException {
    if (!PackPaths.isSession(name)) {
      throw new PackException(
          ("'%s' is no name for a pack: write small letters, digits, dots and hyphens; name it with"
                  + " --as.")
              .formatted(PackPaths.shown(name)));
    }
    Path place = packs.resolve(name);
    if (Files.exists(place)) {
      throw new PackException(
          "There is a pack '%s' already, in %s; give this one another name with --as."
              .formatted(name, place));
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      return take(in, place);
    } catch (PackException e) {
      throw new PackException("%s is refused. %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new PackException("%s cannot be taken in: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private List<Path> take(RandomAccessFile in, Path place) throws IOException, PackException {
    ZipDirectory directory = ZipDirectory.read(in, limits);
    Manifest manifest = manifest(in, directory);
    PrivateFiles.makeDirectory(packs);
    Path scratch = Files.createTempDirectory(packs, ".taking-");
    try {
      unpack(in, directory, manifest, scratch);
      for (String session : manifest.sessions()) {
        look(scratch.resolve("sessions").resolve(session), session);
      }
      Files.move(scratch, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(scratch);
    }
    return manifest.sessions().stream()
        .map(session -> place.resolve("sessions").resolve(session))
        .toList();
  }

  private Manifest manifest(RandomAccessFile in, ZipDirectory directory)
      throws IOException, PackException {
    List<ZipDirectory.Place> places = directory.places();
    if (places.isEmpty() || !places.getFirst().entry().path().equals(PackPaths.MANIFEST)) {
      throw new PackException("It is no pack of Gumshoe: it does not begin with a manifest.");
    }
    ZipRecord first = places.getFirst().entry();
    if (first.unpacked() > limits.manifestBytes()) {
      throw first.refused("it would be larger than %d bytes".formatted(limits.manifestBytes()));
    }
    var bytes = new ByteArrayOutputStream();
    EntryReader.unpack(in, places.getFirst(), limits, bytes);
    Manifest manifest = Manifest.read(bytes.toByteArray());
    List<String> said = manifest.files().stream().map(PackedFile::path).toList();
    List<String> there = places.stream().skip(1).map(place -> place.entry().path()).toList();
    if (!said.equals(there)) {
      throw new PackException("Its manifest does not name the files that are in it.");
    }
    return manifest;
  }

  private void unpack(RandomAccessFile in, ZipDirectory directory, Manifest manifest, Path scratch)
      throws IOException, PackException {
    Map<String, PackedFile> said = new HashMap<>();
    manifest.files().forEach(file -> said.put(file.path(), file));
    for (ZipDirectory.Place place : directory.places().subList(1, directory.places().size())) {
      ZipRecord entry = place.entry();
      Path to = scratch.resolve(entry.path()).normalize();
      if (!to.startsWith(scratch)) {
        throw entry.refused("its name leads out of the pack");
      }
      PrivateFiles.makeDirectory(Objects.requireNonNull(to.getParent()));
      PrivateFiles.write(to, new byte[0]);
      MessageDigest digest = Hashes.sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
        EntryReader.unpack(in, place, limits, out);
      }
      PackedFile file = said.get(entry.path());
      if (file == null || !Hashes.of(digest).equals(file.sha256())) {
        throw entry.refused("its hash is not the one that the manifest names");
      }
    }
  }

  /** Whether a session can be read, and its flow is one that this Gumshoe accepts. */
  private static void look(Path session, String name) throws PackException {
    try {
      KeptFlow.of(JournalReader.read(session));
    } catch (JournalException | SessionException e) {
      String told = String.valueOf(e.getMessage()).replace(session.toString(), name);
      throw new PackException("Its session %s cannot be used: %s".formatted(name, told), e);
    }
  }

  /** Folders of the sessions of all packs that were taken in, in the order of their names. */
  public List<Path> sessions() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(packs)) {
      try (var all = Files.list(packs)) {
        for (Path pack :
            all.filter(one -> !one.getFileName().toString().startsWith(".")).sorted().toList()) {
          if (Files.isDirectory(pack.resolve("sessions"))) {
            try (var sessions = Files.list(pack.resolve("sessions"))) {
              sessions.sorted().forEach(found::add);
            }
          }
        }
      }
    }
    return found;
  }
}
