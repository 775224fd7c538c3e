package dev.gumshoe.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one file of a pack, and stops as soon as more comes out than may. */
final class EntryReader {
  private static final int BLOCK = 1 << 16;

  private final RandomAccessFile file;
  private final ZipRecord entry;
  private final PackLimits limits;
  private final CRC32 crc = new CRC32();
  private long out;
  private long left;

  private EntryReader(RandomAccessFile file, ZipRecord entry, PackLimits limits) {
    this.file = file;
    this.entry = entry;
    this.limits = limits;
    this.left = entry.packed();
  }

  /** Unpacks a file; what came out is what its headers said, or it is refused. */
  static void unpack(
      RandomAccessFile file, ZipDirectory.Place place, PackLimits limits, OutputStream to)
      throws IOException, PackException {
    var reader = new EntryReader(file, place.entry(), limits);
    file.seek(place.start());
    if (place.entry().method() == 0) {
      reader.store(to);
    } else {
      reader.inflate(to);
    }
    if (reader.out != place.entry().unpacked() || reader.crc.getValue() != place.entry().crc()) {
      throw place.entry().refused("it is not what its header says, or is damaged");
    }
  }

  private void store(OutputStream to) throws IOException, PackException {
    var block = new byte[BLOCK];
    for (int read = next(block); read > 0; read = next(block)) {
      give(block, read, to);
    }
  }

  private void inflate(OutputStream to) throws IOException, PackException {
    var inflater = new Inflater(true);
    try {
      var packed = new byte[BLOCK];
      var block = new byte[BLOCK];
      while (!inflater.finished()) {
        int read = inflater.inflate(block);
        if (read > 0) {
          give(block, read, to);
        } else if (inflater.needsInput()) {
          int more = next(packed);
          if (more <= 0) {
            throw entry.refused("it is cut short");
          }
          inflater.setInput(packed, 0, more);
        } else if (!inflater.finished()) {
          throw entry.refused("it cannot be unpacked");
        }
      }
      if (inflater.getRemaining() > 0 || left > 0) {
        throw entry.refused("something stands behind what is in it");
      }
    } catch (DataFormatException e) {
      throw entry.refused("it cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private int next(byte[] block) throws IOException {
    int read = file.read(block, 0, (int) Math.min(block.length, left));
    left -= Math.max(0, read);
    return read;
  }

  private void give(byte[] block, int count, OutputStream to) throws IOException, PackException {
    out += count;
    if (out > entry.unpacked() || out > limits.entryBytes()) {
      throw entry.refused("more comes out of it than its header says");
    }
    if (!limits.allows(entry.packed(), out)) {
      throw entry.refused("it would be more than %d times as large".formatted(limits.ratio()));
    }
    crc.update(block, 0, count);
    to.write(block, 0, count);
  }
}
