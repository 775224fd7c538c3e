package dev.gumshoe.ui.packets;

import dev.gumshoe.remote.ShellWords;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files of packets as an operator types them: FILE or NAME=FILE, with blanks or line ends between
 * them and quoted as in a shell. Their order is that of the points.
 */
public record GivenFiles(List<GivenFile> files) {
  public GivenFiles {
    files = List.copyOf(files);
  }

  private record Typed(String name, Path path) {}

  /**
   * Reads what was typed; looks at no disk.
   *
   * @param home what ~ stands for
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static GivenFiles parse(String text, Path home) {
    List<Typed> typed =
        text.lines().flatMap(line -> words(line).stream()).map(word -> typed(word, home)).toList();
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("Name at least one file.");
    }
    var taken = new HashSet<String>();
    for (Typed one : typed) {
      if (!one.name().isEmpty() && !taken.add(one.name())) {
        throw new IllegalArgumentException(
            "Two points are named %s; give them names of their own, as NAME=FILE."
                .formatted(one.name()));
      }
    }
    var files = new ArrayList<GivenFile>();
    for (Typed one : typed) {
      files.add(
          new GivenFile(one.name().isEmpty() ? named(one, typed, taken) : one.name(), one.path()));
    }
    return new GivenFiles(files);
  }

  private static List<String> words(String line) {
    return switch (ShellWords.splitPaths(line)) {
      case ShellWords.Split.Words(List<String> words) -> words;
      case ShellWords.Split.Rejected(int at, String reason) ->
          throw new IllegalArgumentException(
              "%s It is where %s begins; put single quotes around the whole name."
                  .formatted(reason, line.substring(at)));
    };
  }

  /** What stands before the first = is a name, unless it is a piece of a path. */
  private static Typed typed(String word, Path home) {
    int at = word.indexOf('=');
    boolean named = at > 0 && word.lastIndexOf('/', at) < 0;
    return named
        ? new Typed(word.substring(0, at).strip(), path(word.substring(at + 1), home))
        : new Typed("", path(word, home));
  }

  private static Path path(String text, Path home) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("After = there must be a file, as in pod=capture.pcap.");
    }
    if (text.startsWith("~") && !text.equals("~") && !text.startsWith("~/")) {
      throw new IllegalArgumentException(
          "%s: only your own folder can be written as ~; write the whole path.".formatted(text));
    }
    try {
      return text.startsWith("~")
          ? home.resolve(text.substring(Math.min(2, text.length())))
          : Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("%s is no path: %s.".formatted(text, e.getReason()), e);
    }
  }

  /** By the file; by its folder too where others have such a name; then by a number. */
  private static String named(Typed one, List<Typed> all, Set<String> taken) {
    String name = base(one.path());
    boolean alone = all.stream().filter(other -> base(other.path()).equals(name)).count() == 1;
    String wanted = alone ? name : withFolder(one.path(), name);
    String free = wanted;
    for (int number = 2; !taken.add(free); number++) {
      free = wanted + " " + number;
    }
    return free;
  }

  private static String withFolder(Path path, String name) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    return folder == null || folder.getFileName() == null ? name : plain(folder) + " " + name;
  }

  private static String base(Path path) {
    String name = plain(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A name that can stand before =. */
  private static String plain(Path path) {
    return String.valueOf(path.getFileName()).replace('=', '-');
  }

  /** As they must be typed to be read so, one a line, with the names that they have now. */
  public String text() {
    return files.stream()
        .map(file -> ShellWords.quote(file.name() + "=" + file.path()))
        .collect(Collectors.joining("\n"));
  }

  /** Their names, with commas between. */
  public String names() {
    return files.stream().map(GivenFile::name).collect(Collectors.joining(", "));
  }
}
