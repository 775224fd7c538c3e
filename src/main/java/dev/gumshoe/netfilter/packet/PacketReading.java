package dev.gumshoe.netfilter.packet;

/** What reading the text of a packet gives. */
public sealed interface PacketReading {
  /** A packet. */
  record Read(Packet packet) implements PacketReading {}

  /** None; one sentence that says what is wrong and what to write. */
  record Refused(String why) implements PacketReading {}

  /** The packet. Throws an IllegalArgumentException with the sentence where there is none. */
  default Packet packetOrThrow() {
    return switch (this) {
      case Read(Packet packet) -> packet;
      case Refused(String why) -> throw new IllegalArgumentException(why);
    };
  }
}
