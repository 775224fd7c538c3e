package dev.gumshoe.packets.file;

/** What no honest file goes beyond; the numbers are libpcap's (pcap-int.h, sf-pcapng.c). */
final class Limits {
  /** The longest packet, in bytes: {@code MAXIMUM_SNAPLEN}. */
  static final int PACKET = 262_144;

  /** The longest block of pcapng, in bytes: {@code MAX_BLOCKSIZE}. */
  static final int BLOCK = 16 << 20;

  /** Interfaces in all sections of a file, so that no file of descriptions alone fills memory. */
  static final int DEVICES = 65_536;

  private Limits() {}

  /** The snap length that a file means: 0 and absurd ones mean no limit. */
  static int snapLength(long claimed) {
    return claimed == 0 || claimed > PACKET ? PACKET : (int) claimed;
  }
}
