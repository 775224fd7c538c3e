package dev.gumshoe.bundle.node;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleFile;
import dev.gumshoe.bundle.files.BundleSource;
import dev.gumshoe.bundle.files.BundleTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code cat} and {@code head -n} of files that were copied from the node, under their own paths.
 * That one is not in the bundle does not say that the node has none.
 */
public final class CopiedFiles implements BundleSource {
  private final BundleTree tree;

  public CopiedFiles(BundleTree tree) {
    this.tree = tree;
  }

  @Override
  public Optional<BundleAnswer> answer(List<String> argv) throws IOException {
    return switch (argv.getFirst()) {
      case "cat" -> whole(argv.subList(1, argv.size()));
      case "head" ->
          argv.size() == 4 && argv.get(1).equals("-n") && argv.get(2).matches("\\d{1,9}")
              ? whole(argv.subList(3, 4))
                  .map(all -> all.only(text -> first(text, Integer.parseInt(argv.get(2)))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String first(String text, int lines) {
    return String.join("", text.lines().limit(lines).map(line -> line + "\n").toList());
  }

  /** One after the other; all of them, or it is not what the command prints. */
  private Optional<BundleAnswer> whole(List<String> paths) throws IOException {
    var files = new ArrayList<BundleFile>();
    for (String path : paths) {
      Optional<BundleFile> file =
          path.startsWith("/") ? tree.file(path.substring(1)) : Optional.empty();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      files.add(file.get());
    }
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (files.size() == 1) {
      return Optional.of(BundleAnswer.of(files.getFirst()));
    }
    var text = new StringBuilder();
    for (BundleFile file : files) {
      text.append(file.output().text());
    }
    return Optional.of(BundleAnswer.of(files.getFirst(), text.toString()));
  }
}
