package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places in a source: YAML marks count code points, positions count UTF-16 units. */
final class Places {
  private final Source source;
  private final List<String> lines;

  Places(Source source) {
    this.source = source;
    this.lines = source.lines();
  }

  SourcePosition of(Mark mark) {
    int column = mark.getColumn();
    if (mark.getLine() < lines.size()) {
      String line = lines.get(mark.getLine());
      column = line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
    }
    return source.at(mark.getLine() + 1, column + 1);
  }

  /**
   * The first character below the header of a block; the header itself where the block is empty.
   */
  SourcePosition below(SourcePosition header) {
    for (int line = header.line(); line < lines.size(); line++) {
      String text = lines.get(line);
      if (!text.isBlank()) {
        return source.at(line + 1, text.length() - text.stripLeading().length() + 1);
      }
    }
    return header;
  }
}
