package dev.gumshoe.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real file system of few bytes, in memory. Needs root. */
public final class SmallDisk implements AutoCloseable {
  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  /** One of so many KiB, mounted in a new directory. */
  public static SmallDisk of(Path place, int kibibytes) throws IOException {
    Files.createDirectories(place);
    command("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", place.toString());
    return new SmallDisk(place);
  }

  /** Where it is. */
  public Path place() {
    return place;
  }

  /** It grows: somebody has freed space. */
  public void grow(int kibibytes) throws IOException {
    command("mount", "-o", "remount,size=" + kibibytes + "k", place.toString());
  }

  /** Nothing can be written to it any more. */
  public void makeReadOnly() throws IOException {
    command("mount", "-o", "remount,ro", place.toString());
  }

  @Override
  public void close() throws IOException {
    command("umount", place.toString());
  }

  private static void command(String... argv) throws IOException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as("run this test as root: " + said).isZero();
  }
}
