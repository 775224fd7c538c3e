package dev.gumshoe.packets.file;

/** Is given one packet after the other, without an object being made for it. */
public interface PacketSink {
  /**
   * A packet.
   *
   * @param bytes holds the packet, and other things; valid only until this returns
   * @param from where in {@code bytes} the packet begins
   * @param captured how long it is there
   * @param place its other properties; valid only until this returns
   */
  void packet(byte[] bytes, int from, int captured, PacketPlace place);
}
