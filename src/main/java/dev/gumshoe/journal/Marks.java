package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of each line of a journal without reading it: where it ends, when it happened, of
 * which type it is, and the hash after it. In memory some 50 bytes an event.
 */
final class Marks {
  /** Types by their number in an index, which names them. */
  static final List<String> TYPES =
      Arrays.stream(Event.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();

  private static final Map<Class<?>, Byte> NUMBERS =
      Arrays.stream(Event.class.getPermittedSubclasses())
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> type, type -> (byte) TYPES.indexOf(type.getSimpleName())));

  private static final int HASH = 32;
  private static final int FIRST = 256;

  private int size;
  private long[] ends = new long[FIRST];
  private long[] seconds = new long[FIRST];
  private int[] nanos = new int[FIRST];
  private byte[] types = new byte[FIRST];
  private byte[] hashes = new byte[FIRST * HASH];

  /** One line more. */
  void add(long end, Instant at, Event event, String hash) {
    room(size + 1);
    ends[size] = end;
    seconds[size] = at.getEpochSecond();
    nanos[size] = at.getNano();
    types[size] = number(event.getClass());
    System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, size * HASH, HASH);
    size++;
  }

  private void room(int count) {
    if (count > ends.length) {
      int more = Math.max(count, ends.length * 2);
      ends = Arrays.copyOf(ends, more);
      seconds = Arrays.copyOf(seconds, more);
      nanos = Arrays.copyOf(nanos, more);
      types = Arrays.copyOf(types, more);
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(more, HASH));
    }
  }

  private static byte number(Class<? extends Event> type) {
    return NUMBERS.getOrDefault(type, (byte) -1);
  }

  int size() {
    return size;
  }

  /** Where a line begins, in bytes. */
  long begin(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Where it ends, with its line feed. */
  long end(int index) {
    return ends[index];
  }

  Instant at(int index) {
    return Instant.ofEpochSecond(seconds[index], nanos[index]);
  }

  boolean is(int index, Class<? extends Event> type) {
    return types[index] == number(type);
  }

  /** The hash after a line. */
  String hash(int index) {
    return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    write(out, ends);
    write(out, seconds);
    ByteBuffer column = ByteBuffer.allocate(size * Integer.BYTES);
    column.asIntBuffer().put(nanos, 0, size);
    out.write(column.array());
    out.write(types, 0, size);
    out.write(hashes, 0, size * HASH);
  }

  private void write(DataOutputStream out, long[] longs) throws IOException {
    ByteBuffer column = ByteBuffer.allocate(size * Long.BYTES);
    column.asLongBuffer().put(longs, 0, size);
    out.write(column.array());
  }

  static Marks read(DataInputStream in) throws IOException {
    var marks = new Marks();
    marks.size = in.readInt();
    marks.room(marks.size);
    marks.column(in, Long.BYTES).asLongBuffer().get(marks.ends, 0, marks.size);
    marks.column(in, Long.BYTES).asLongBuffer().get(marks.seconds, 0, marks.size);
    marks.column(in, Integer.BYTES).asIntBuffer().get(marks.nanos, 0, marks.size);
    in.readFully(marks.types, 0, marks.size);
    in.readFully(marks.hashes, 0, marks.size * HASH);
    return marks;
  }

  private ByteBuffer column(DataInputStream in, int width) throws IOException {
    var bytes = new byte[size * width];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
