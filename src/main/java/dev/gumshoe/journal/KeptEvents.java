package dev.gumshoe.journal;

import dev.gumshoe.engine.Stamped;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of a journal, read from its file some at a time when they are looked at. Safe for use
 * by several threads at once; throws an {@link UnreadableException} when the file is not any more
 * what it was.
 */
final class KeptEvents extends AbstractList<Stamped> implements RandomAccess {
  private static final int BLOCK = 64;

  private final Path file;
  private final Index index;
  private final int size;
  private final LineFile lines;
  private final EventReader reader;
  private int at = -1;
  private SoftReference<List<Stamped>> block = new SoftReference<>(null);

  KeptEvents(Path file, Index index, EventReader reader) {
    this.file = file;
    this.index = index;
    this.size = index.marks().size();
    this.lines = new LineFile(file, index);
    this.reader = reader;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public synchronized Stamped get(int number) {
    Objects.checkIndex(number, size);
    List<Stamped> there = number / BLOCK == at ? block.get() : null;
    if (there == null) {
      int from = number / BLOCK * BLOCK;
      there = read(from, Math.min(size, from + BLOCK));
      at = number / BLOCK;
      block = new SoftReference<>(there);
    }
    return there.get(number % BLOCK);
  }

  /** One event alone, where its neighbours are not wanted. */
  Stamped only(int number) {
    return read(number, number + 1).getFirst();
  }

  private List<Stamped> read(int from, int to) {
    try {
      var events = new ArrayList<Stamped>();
      for (byte[] line : lines.read(from, to)) {
        int number = from + events.size();
        ObjectNode node = reader.parse(new String(line, StandardCharsets.UTF_8));
        events.add(new Stamped(number, index.marks().at(number), reader.event(node)));
      }
      return events;
    } catch (IOException e) {
      throw unreadable(Reasons.of(e), e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable(LineCheck.first(e), e);
    }
  }

  private UnreadableException unreadable(String why, Exception e) {
    return new UnreadableException(
        "%s cannot be read any more: %s; see what 'gumshoe verify' says.".formatted(file, why), e);
  }
}
