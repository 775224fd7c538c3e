package dev.gumshoe.bundle.files;

import dev.gumshoe.bundle.archive.EntryName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files below a folder. Links are followed inside of it only, whoever made them: an absolute
 * one begins at the top of the bundle, as it began at the top of the machine that it is from.
 */
public final class BundleTree {
  private static final int MOST_LINKS = 40;

  private final Path root;
  private final Map<String, String> links;

  /**
   * The tree of a folder.
   *
   * @param links links that are not on the disk: where each points, by path
   */
  public BundleTree(Path root, Map<String, String> links) {
    this.root = root;
    this.links = Map.copyOf(links);
  }

  /** The tree of a folder in it. */
  public BundleTree under(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    String prefix = folder + "/";
    var below = new HashMap<String, String>();
    links.forEach(
        (path, to) -> {
          if (path.startsWith(prefix)) {
            // A hard link names its file from the top of the archive.
            String top = "/" + prefix;
            below.put(
                path.substring(prefix.length()),
                to.startsWith(top) ? to.substring(top.length() - 1) : to);
          }
        });
    return new BundleTree(root.resolve(folder), below);
  }

  public boolean hasFolder(String path) {
    return resolve(path).filter(Files::isDirectory).isPresent();
  }

  public boolean hasFile(String path) {
    return file(path).isPresent();
  }

  /** A plain file. */
  public Optional<BundleFile> file(String path) {
    return resolve(path)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .map(file -> new BundleFile(path, file));
  }

  /** Names of the folders in a folder, in order. */
  public List<String> folders(String path) {
    return names(path).stream().filter(name -> hasFolder(joined(path, name))).toList();
  }

  /** Names of the files in a folder, in order. */
  public List<String> files(String path) {
    return names(path).stream().filter(name -> hasFile(joined(path, name))).toList();
  }

  /** Paths of all files below a folder, in order; folders that are links are left out. */
  public List<String> all(String path) {
    var found = new ArrayList<String>();
    for (String name : names(path)) {
      String below = joined(path, name);
      if (hasFile(below)) {
        found.add(below);
      } else if (link(below).isEmpty()) {
        found.addAll(all(below));
      }
    }
    return found;
  }

  private static String joined(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private List<String> names(String path) {
    Optional<Path> folder = resolve(path).filter(Files::isDirectory);
    Stream<String> linked =
        links.keySet().stream()
            .filter(link -> parent(link).equals(path))
            .map(link -> link.substring(link.lastIndexOf('/') + 1));
    try (Stream<Path> entries = folder.isPresent() ? Files.list(folder.get()) : Stream.empty()) {
      return Stream.concat(entries.map(entry -> entry.getFileName().toString()), linked)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private Optional<Path> resolve(String path) {
    Deque<String> open = new ArrayDeque<>(List.of(path.split("/")));
    var at = new ArrayList<String>();
    int followed = 0;
    while (!open.isEmpty()) {
      String part = open.pop();
      if (part.equals("..")) {
        if (at.isEmpty()) {
          return Optional.empty();
        }
        at.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        at.add(EntryName.onDisk(part));
        Optional<String> link = link(String.join("/", at));
        if (link.isPresent()) {
          if (++followed > MOST_LINKS) {
            return Optional.empty();
          }
          follow(link.get(), at, open);
        }
      }
    }
    Path found = root.resolve(String.join("/", at));
    return Files.exists(found, LinkOption.NOFOLLOW_LINKS) ? Optional.of(found) : Optional.empty();
  }

  private static void follow(String link, List<String> at, Deque<String> open) {
    if (link.startsWith("/")) {
      at.clear();
    } else {
      at.removeLast();
    }
    for (String part : List.of(link.split("/")).reversed()) {
      open.push(part);
    }
  }

  private Optional<String> link(String path) {
    String known = links.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Path onDisk = root.resolve(path);
    try {
      return Files.isSymbolicLink(onDisk)
          ? Optional.of(Files.readSymbolicLink(onDisk).toString())
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
