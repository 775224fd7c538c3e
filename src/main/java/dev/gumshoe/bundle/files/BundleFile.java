package dev.gumshoe.bundle.files;

import dev.gumshoe.evidence.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a bundle.
 *
 * @param path below the top of the bundle
 * @param onDisk where it is, links followed
 */
public record BundleFile(String path, Path onDisk) {
  /** More is never looked at: what was gathered from one command is smaller by far. */
  private static final int LIMIT = 256 << 20;

  /** sos keeps the end of what is too long, under such a name. */
  private static final String TAILED = ".tailed";

  /** What it holds. */
  public Output output() throws IOException {
    try (InputStream in = Files.newInputStream(onDisk)) {
      byte[] bytes = in.readNBytes(LIMIT);
      boolean more = in.read() >= 0 || onDisk.toString().endsWith(TAILED);
      return new Output(new String(bytes, StandardCharsets.UTF_8), more);
    }
  }

  /** When it was last changed: archives keep that, and so it is when the command ran. */
  public Instant modified() throws IOException {
    return Files.getLastModifiedTime(onDisk).toInstant();
  }
}
