package dev.gumshoe.ui.ladder;

import dev.gumshoe.evidence.PacketTrace.Point;
import java.io.IOException;
import java.nio.file.Path;

/** Where the packets of points are. */
@FunctionalInterface
public interface PointFiles {
  /**
   * The file of a point.
   *
   * @throws IOException with a sentence, when there is none
   */
  Path of(Point point) throws IOException;
}
