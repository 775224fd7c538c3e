package dev.gumshoe.pack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The layout of a zip file, read strictly (APPNOTE.TXT 4.3): one file after the other from the very
 * first byte, then the list of them, then its end, and nothing before, between or behind. Where two
 * programs could see two different packs in one file, it is refused.
 *
 * @param places in the order in which they stand
 */
record ZipDirectory(List<Place> places) {
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_FIXED = 30;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 16;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;

  ZipDirectory {
    places = List.copyOf(places);
  }

  /**
   * An entry, and where its bytes begin.
   *
   * @param entry as the list has it
   * @param start of its bytes
   */
  record Place(ZipRecord entry, long start) {}

  /** Reads the layout; nothing is unpacked. */
  static ZipDirectory read(RandomAccessFile file, PackLimits limits)
      throws IOException, PackException {
    long length = file.length();
    if (length < END_LENGTH) {
      throw new PackException("It is no zip file: it is too short.");
    }
    ByteBuffer end = buffer(file, length - END_LENGTH, END_LENGTH);
    if (end.getInt(0) != END) {
      throw new PackException("It is no zip file, it is cut short, or something follows its end.");
    }
    int count = end.getShort(10) & 0xffff;
    long size = end.getInt(12) & 0xffffffffL;
    long offset = end.getInt(16) & 0xffffffffL;
    boolean several = end.getInt(4) != 0 || (end.getShort(8) & 0xffff) != count;
    if (several || end.getShort(20) != 0 || offset + size != length - END_LENGTH) {
      throw new PackException("It is not one whole zip file, or something else is in it.");
    }
    if (count > limits.entries() || size > 1L << 28) {
      throw new PackException("It has more than %d files.".formatted(limits.entries()));
    }
    return new ZipDirectory(
        places(file, records(buffer(file, offset, size), count, limits), offset));
  }

  private static List<ZipRecord> records(ByteBuffer list, int count, PackLimits limits)
      throws PackException {
    List<ZipRecord> records = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long total = 0;
    for (int number = 0; number < count; number++) {
      ZipRecord entry = ZipRecord.read(list);
      entry.check(limits);
      if (!names.add(entry.path().toLowerCase(Locale.ROOT))) {
        throw entry.refused("another one has its name, or one that differs in case only");
      }
      total += entry.unpacked();
      if (total > limits.totalBytes()) {
        throw new PackException("It would be larger than %d bytes.".formatted(limits.totalBytes()));
      }
      records.add(entry);
    }
    if (list.hasRemaining()) {
      throw new PackException("Its list of files is longer than it says.");
    }
    return records;
  }

  private static List<Place> places(RandomAccessFile file, List<ZipRecord> records, long until)
      throws IOException, PackException {
    List<Place> places = new ArrayList<>();
    long at = 0;
    for (ZipRecord entry : records) {
      if (entry.offset() != at) {
        throw entry.refused("something stands before it, or it shares its bytes with another");
      }
      int name = entry.path().getBytes(StandardCharsets.UTF_8).length;
      long start = at + LOCAL_FIXED + name;
      if (start + entry.packed() > until) {
        throw entry.refused("it does not end before the list of files");
      }
      local(buffer(file, at, LOCAL_FIXED + name), entry);
      at = start + entry.packed();
      if (entry.described()) {
        described(buffer(file, at, DESCRIPTOR_LENGTH), entry);
        at += DESCRIPTOR_LENGTH;
      }
      places.add(new Place(entry, start));
    }
    if (at != until) {
      throw new PackException("Something stands between its files and the list of them.");
    }
    return places;
  }

  /** The header before the bytes must say what the list says. */
  private static void local(ByteBuffer header, ZipRecord entry) throws PackException {
    var name = new byte[header.capacity() - LOCAL_FIXED];
    header.get(LOCAL_FIXED, name);
    boolean same =
        header.getInt(0) == LOCAL
            && (header.getShort(6) & 0xffff) == entry.flags()
            && (header.getShort(8) & 0xffff) == entry.method()
            && (header.getShort(26) & 0xffff) == name.length
            && header.getShort(28) == 0
            && new String(name, StandardCharsets.UTF_8).equals(entry.path());
    boolean lengths =
        entry.described()
            || (header.getInt(14) & 0xffffffffL) == entry.crc()
                && (header.getInt(18) & 0xffffffffL) == entry.packed()
                && (header.getInt(22) & 0xffffffffL) == entry.unpacked();
    if (!same || !lengths) {
      throw entry.refused("what stands before it is not what the list says");
    }
  }

  private static void described(ByteBuffer descriptor, ZipRecord entry) throws PackException {
    boolean same =
        descriptor.getInt(0) == DESCRIPTOR
            && (descriptor.getInt(4) & 0xffffffffL) == entry.crc()
            && (descriptor.getInt(8) & 0xffffffffL) == entry.packed()
            && (descriptor.getInt(12) & 0xffffffffL) == entry.unpacked();
    if (!same) {
      throw entry.refused("what stands behind it is not what the list says");
    }
  }

  private static ByteBuffer buffer(RandomAccessFile file, long at, long length)
      throws IOException, PackException {
    if (at < 0 || at + length > file.length()) {
      throw new PackException("It is cut short.");
    }
    var bytes = new byte[(int) length];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
