package dev.gumshoe.bundle;

import dev.gumshoe.operator.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of the operator's own among the temporary ones. It is removed when it is closed, and at
 * the latest when the program ends, by Ctrl-C too.
 */
final class ScratchFolder implements AutoCloseable {
  private final Path path;
  private final Thread atTheEnd;

  private ScratchFolder(Path path) {
    this.path = path;
    this.atTheEnd = new Thread(() -> remove(path), "bundle-removal");
  }

  /** A new one, which nobody else may read. */
  static ScratchFolder make() throws IOException {
    var folder = new ScratchFolder(Files.createTempDirectory("gumshoe-bundle"));
    Runtime.getRuntime().addShutdownHook(folder.atTheEnd);
    return folder;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    remove(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException _) {
      // The program ends; the hook finds nothing to remove.
    }
  }

  private static void remove(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException _) {
      // What cannot be removed is the system's to clean up, as all in its temporary folder.
    }
  }
}
