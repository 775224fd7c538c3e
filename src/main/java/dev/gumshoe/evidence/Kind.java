package dev.gumshoe.evidence;

import java.util.List;

/**
 * A kind of evidence, as {@code read:} of a flow names it.
 *
 * @param id {@code iptables-save}
 * @param type the record that it is read into
 * @param summary what it tells; one line
 * @param commands the commands whose output it is; none where it is made of packet captures
 */
public record Kind(
    String id, Class<? extends Evidence> type, String summary, List<String> commands) {
  public Kind {
    commands = List.copyOf(commands);
  }

  /** Whether it is made of packet captures, and no command prints it. */
  public boolean ofPackets() {
    return type.equals(PacketTrace.class);
  }
}
