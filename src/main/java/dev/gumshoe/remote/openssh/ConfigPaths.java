package dev.gumshoe.remote.openssh;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Paths in a configuration. */
final class ConfigPaths {
  private ConfigPaths() {}

  /** A path with {@code ~} for the home directory. */
  static Path of(String text, Path home) {
    if (text.equals("~")) {
      return home;
    }
    return text.startsWith("~/") ? home.resolve(text.substring(2)) : home.resolve(text);
  }

  /**
   * Include takes relative paths from {@code ~/.ssh}, and {@code /etc/ssh} for the system's file.
   */
  static Path ofInclude(String text, Path home) {
    return text.startsWith("~") ? of(text, home) : home.resolve(".ssh").resolve(text);
  }

  /** The files that fit a path whose last names may hold {@code *} and {@code ?}, in order. */
  static List<Path> glob(Path path) throws IOException {
    List<Path> found = new ArrayList<>();
    if (path.getRoot() != null) {
      found.add(path.getRoot());
    }
    for (Path name : path) {
      List<Path> next = new ArrayList<>();
      for (Path directory : found) {
        next.addAll(children(directory, name.toString()));
      }
      found = next;
    }
    return found;
  }

  private static List<Path> children(Path directory, String name) throws IOException {
    if (name.indexOf('*') < 0 && name.indexOf('?') < 0 && name.indexOf('[') < 0) {
      Path child = directory.resolve(name);
      return Files.exists(child) ? List.of(child) : List.of();
    }
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory, name)) {
      children.forEach(found::add);
    } catch (PatternSyntaxException _) {
      return List.of();
    }
    found.removeIf(p -> p.getFileName().toString().startsWith(".") && !name.startsWith("."));
    found.sort(null);
    return found;
  }
}
