package dev.gumshoe.remote.openssh;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of hosts that the operator's account and the system know. */
public final class KnownHosts {
  /** What the files say about the key that a host shows. */
  public sealed interface Verdict {
    /** The host has this key. */
    record Known() implements Verdict {}

    /** Nothing is said about the host. */
    record Unknown() implements Verdict {}

    /** The host has another key. */
    record Changed(String file, int line, String keyType, String fingerprint) implements Verdict {}

    /** The key is revoked. */
    record Revoked(String file, int line) implements Verdict {}
  }

  private final List<KnownHostLine> lines = new ArrayList<>();

  private KnownHosts() {}

  /**
   * Reads files of known hosts; those that do not exist are empty.
   *
   * @throws IOException when a file is there and cannot be read
   */
  public static KnownHosts read(List<Path> files) throws IOException {
    KnownHosts hosts = new KnownHosts();
    for (Path file : files) {
      if (Files.exists(file)) {
        hosts.add(file);
      }
    }
    return hosts;
  }

  private void add(Path file) throws IOException {
    int number = 0;
    for (String text : text(file).split("\n", -1)) {
      number++;
      KnownHostLine.read(text, file.toString(), number).ifPresent(lines::add);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException _) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }

  /** The name under which a host's key is on file: {@code node-3}, {@code [node-3]:2222}. */
  public static String nameOf(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    return port == 22 ? name : "[" + name + "]:" + port;
  }

  /**
   * Judges a key. A host that is on file with keys of other types only counts as changed: its known
   * types were asked for first, and it showed none of them.
   */
  public Verdict judge(String name, byte[] key) {
    List<KnownHostLine> about = lines.stream().filter(line -> line.names(name)).toList();
    Optional<KnownHostLine> revoked =
        about.stream().filter(line -> line.revokes() && line.holds(key)).findFirst();
    if (revoked.isPresent()) {
      return new Verdict.Revoked(revoked.get().file(), revoked.get().line());
    }
    List<KnownHostLine> plain = about.stream().filter(KnownHostLine::isPlain).toList();
    if (plain.stream().anyMatch(line -> line.holds(key))) {
      return new Verdict.Known();
    }
    if (plain.isEmpty()) {
      return new Verdict.Unknown();
    }
    KnownHostLine other = plain.getFirst();
    return new Verdict.Changed(
        other.file(), other.line(), other.keyType(), Fingerprint.of(other.key()));
  }

  /** The types of the keys that a host is known to have, in the order of the files. */
  public List<String> keyTypes(String name) {
    return lines.stream()
        .filter(line -> line.isPlain() && line.names(name))
        .map(KnownHostLine::keyType)
        .distinct()
        .toList();
  }

  /**
   * Adds a line for a host; makes the file, for the account only, where there is none.
   *
   * @throws IOException when the file cannot be written
   */
  public static void append(Path file, String name, String keyType, byte[] key) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && !Files.exists(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    String end = "";
    if (Files.exists(file)) {
      String text = text(file);
      end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    } else {
      var mode = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
    }
    String encoded = Base64.getEncoder().encodeToString(key);
    Files.writeString(
        file, end + name + " " + keyType + " " + encoded + "\n", StandardOpenOption.APPEND);
  }
}
