package dev.gumshoe.packets.file;

/**
 * A packet as it stands in the file.
 *
 * @param number from 1, in the order of the file
 * @param time when it was seen, in nanoseconds since 1970-01-01T00:00Z; 0 where the file does not
 *     say (simple packets of pcapng)
 * @param linkType what it begins with, a number of <a
 *     href="https://www.tcpdump.org/linktypes.html">the list of link types</a>; {@link LinkTypes}
 *     names those that are decoded
 * @param bytes what was captured of it
 * @param originalLength how long it was; more than was captured when the snap length cut it
 * @param offset where its record begins in the file, in bytes
 * @param device number of its interface in its section, from 0; always 0 in pcap
 */
public record RawPacket(
    long number,
    long time,
    int linkType,
    Bytes bytes,
    long originalLength,
    long offset,
    int device) {
  /** How much was captured, in bytes. */
  public int capturedLength() {
    return bytes.length();
  }

  /** Whether the snap length cut it. */
  public boolean cut() {
    return originalLength > bytes.length();
  }
}
