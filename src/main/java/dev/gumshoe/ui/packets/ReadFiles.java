package dev.gumshoe.ui.packets;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.correlate.Correlator;
import dev.gumshoe.packets.correlate.PointFile;
import dev.gumshoe.packets.correlate.Trigger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of packets that were read, and their connections followed through all of them.
 *
 * @param files in the order of the points
 * @param trace of those of which something could be read
 * @param lines about their connections, the worst first
 */
public record ReadFiles(List<ReadFile> files, PacketTrace trace, List<FoundLine> lines) {
  /** Packets that a picture holds; a list of them shows those on the screen only. */
  static final int MOST_SIGHTINGS = 5_000;

  public ReadFiles {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
  }

  /**
   * Reads files, one after the other, in as much memory for large ones as for small ones. What is
   * wrong with a file is told of it, and the others are read.
   *
   * @throws InterruptedException when the operator waits no longer
   */
  public static ReadFiles of(GivenFiles given) throws InterruptedException {
    var files = given.files().stream().map(ReadFile::of).toList();
    List<PointFile> points =
        files.stream()
            .filter(file -> !file.survey().nothing())
            .map(file -> PointFile.of(file.given().name(), file.given().path()))
            .toList();
    PacketTrace trace = Correlator.correlate(points, Trigger.UNKNOWN, MOST_SIGHTINGS);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new ReadFiles(files, trace, FoundLines.of(files, trace));
  }

  /** Whether nothing could be read of any. */
  public boolean nothing() {
    return trace.points().isEmpty();
  }

  /** What is wrong with the files, a line with its path for each thing. */
  public String problems() {
    return files.stream()
        .flatMap(
            file ->
                FileWords.problems(file).stream()
                    .map(problem -> file.given().path().toAbsolutePath() + ": " + problem))
        .collect(Collectors.joining("\n"));
  }

  /** Whether connections were followed through several points. */
  boolean several() {
    return trace.points().size() > 1;
  }
}
