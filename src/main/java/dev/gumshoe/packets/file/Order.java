package dev.gumshoe.packets.file;

/** The byte order of a file. */
enum Order {
  BIG,
  LITTLE;

  /** Two bytes without sign. */
  int u16(byte[] b, int at) {
    return this == LITTLE
        ? b[at] & 0xff | (b[at + 1] & 0xff) << 8
        : (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }

  /** Four bytes without sign. */
  long u32(byte[] b, int at) {
    return i32(b, at) & 0xffffffffL;
  }

  /** Four bytes with sign. */
  int i32(byte[] b, int at) {
    return this == LITTLE ? u16(b, at) | u16(b, at + 2) << 16 : u16(b, at) << 16 | u16(b, at + 2);
  }

  /** Eight bytes with sign. */
  long i64(byte[] b, int at) {
    return this == LITTLE ? u32(b, at) | u32(b, at + 4) << 32 : u32(b, at) << 32 | u32(b, at + 4);
  }
}
