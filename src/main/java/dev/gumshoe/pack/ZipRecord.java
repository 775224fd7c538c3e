package dev.gumshoe.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An entry of a zip file's central directory (APPNOTE.TXT 4.3.12). All numbers are what the file
 * says; nothing of it is believed.
 *
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of what is in it
 * @param packed length in the file
 * @param unpacked length of what is in it
 * @param path its name
 * @param extra bytes of extra fields and of a comment
 * @param attributes external ones; on Unix the upper half is the mode (stat(2))
 * @param offset of its local header
 */
record ZipRecord(
    int flags,
    int method,
    long crc,
    long packed,
    long unpacked,
    String path,
    int extra,
    long attributes,
    long offset) {
  static final int SIGNATURE = 0x02014b50;
  static final int FIXED = 46;

  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int DESCRIPTOR = 1 << 3;
  private static final int TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int LINK = 0120000;

  /** Reads the entry at the buffer's position, which is behind it then. */
  static ZipRecord read(ByteBuffer in) throws PackException {
    if (in.remaining() < FIXED || in.getInt(in.position()) != SIGNATURE) {
      throw new PackException("Its list of files is cut short, or is none.");
    }
    int start = in.position();
    int name = in.getShort(start + 28) & 0xffff;
    int extra = (in.getShort(start + 30) & 0xffff) + (in.getShort(start + 32) & 0xffff);
    if (in.remaining() < FIXED + name + extra) {
      throw new PackException("Its list of files is cut short.");
    }
    var bytes = new byte[name];
    in.get(start + FIXED, bytes);
    var record =
        new ZipRecord(
            in.getShort(start + 8) & 0xffff,
            in.getShort(start + 10) & 0xffff,
            in.getInt(start + 16) & 0xffffffffL,
            in.getInt(start + 20) & 0xffffffffL,
            in.getInt(start + 24) & 0xffffffffL,
            new String(bytes, StandardCharsets.UTF_8),
            extra,
            in.getInt(start + 38) & 0xffffffffL,
            in.getInt(start + 42) & 0xffffffffL);
    in.position(start + FIXED + name + extra);
    return record;
  }

  /** Whether its lengths stand behind what is in it, and not before. */
  boolean described() {
    return (flags & DESCRIPTOR) != 0;
  }

  /** Refuses what no pack holds. */
  void check(PackLimits limits) throws PackException {
    int type = (int) (attributes >>> 16) & TYPE;
    if (type == LINK) {
      throw refused("it is a link");
    }
    var objection = PackPaths.objection(path);
    if (objection.isPresent()) {
      throw refused(objection.get());
    }
    if (type != 0 && type != REGULAR) {
      throw refused("it is neither a file nor anything else that a pack holds");
    }
    if ((flags & ENCRYPTED) != 0) {
      throw refused("it is encrypted");
    }
    if (method != 0 && method != 8) {
      throw refused("it is packed in a way that packs are not (method " + method + ")");
    }
    if (extra != 0) {
      throw refused("it has extra fields or a comment, which packs have not");
    }
    if (unpacked > limits.entryBytes()) {
      throw refused("it would be larger than %d bytes".formatted(limits.entryBytes()));
    }
    if (!limits.allows(packed, unpacked)) {
      throw refused("it would be more than %d times as large".formatted(limits.ratio()));
    }
  }

  PackException refused(String why) {
    return new PackException(
        "The file '%s' in it is refused: %s.".formatted(PackPaths.shown(path), why));
  }
}
