package dev.gumshoe.packets.file;

/**
 * What a file says of the packet that is being read. One object for all packets, so that reading
 * makes no garbage; the meanings are those of {@link RawPacket}.
 */
public final class PacketPlace {
  private long number;
  private long time;
  private int linkType;
  private long originalLength;
  private long offset;
  private int device;

  /** Before the first packet. */
  PacketPlace() {}

  /** The next packet. */
  void next(long newTime, int newLinkType, long newLength, long newOffset, int newDevice) {
    number++;
    time = newTime;
    linkType = newLinkType;
    originalLength = newLength;
    offset = newOffset;
    device = newDevice;
  }

  /** From 1. */
  public long number() {
    return number;
  }

  /** Nanoseconds since 1970. */
  public long time() {
    return time;
  }

  /** What it begins with. */
  public int linkType() {
    return linkType;
  }

  /** In bytes. */
  public long originalLength() {
    return originalLength;
  }

  /** In bytes from the beginning of the file. */
  public long offset() {
    return offset;
  }

  /** Number of the interface. */
  public int device() {
    return device;
  }
}
