package dev.gumshoe.packets.correlate;

/** How many packets may be kept whole in all, so that no file fills memory. */
final class Room {
  private long left;

  Room(long packets) {
    left = packets;
  }

  /** Takes the place of a packet; false where there is none. */
  boolean take() {
    if (left > 0) {
      left--;
      return true;
    }
    return false;
  }

  void give() {
    left++;
  }
}
