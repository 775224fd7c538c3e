package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.layer.Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes a connection of a row of numbers. */
final class Rows {
  private Rows() {}

  static Connection connection(Slots slots, int slot) {
    long state = slots.get(slot, Slots.STATE);
    long ports = slots.get(slot, Slots.PORTS);
    Extra extra = slots.extra(slot);
    return new Connection(
        slots.get(slot, Slots.FIRST_PACKET),
        slots.get(slot, Slots.FIRST_TIME),
        slots.get(slot, Slots.LAST_TIME),
        address(slots, slot, Slots.CLIENT_HIGH),
        (int) (ports >>> 32),
        address(slots, slot, Slots.SERVER_HIGH),
        (int) ports & 0xffff,
        State.fate((int) state & 0xffff),
        State.ending((int) state & 0xffff),
        handshake(slots, slot, state, extra),
        new Traffic(slots.get(slot, Slots.CLIENT_PACKETS), slots.get(slot, Slots.CLIENT_BYTES)),
        new Traffic(slots.get(slot, Slots.SERVER_PACKETS), slots.get(slot, Slots.SERVER_BYTES)),
        extra == null ? "" : extra.name(),
        extra == null ? Optional.empty() : Optional.ofNullable(extra.icmp));
  }

  private static Address address(Slots slots, int slot, int high) {
    int version = (int) (slots.get(slot, Slots.PORTS) >> 16) & 0xf;
    return new Address(version, slots.get(slot, high), slots.get(slot, high + 1));
  }

  private static Handshake handshake(Slots slots, int slot, long state, @Nullable Extra extra) {
    boolean syn = (state & State.SYN) != 0;
    boolean answer = (state & State.ANSWER) != 0;
    return new Handshake(
        syn,
        answer,
        (state & State.SIMULTANEOUS) != 0,
        (state & State.REUSED) != 0,
        syn && answer
            ? OptionalLong.of(
                slots.get(slot, Slots.ANSWER_TIME) - slots.get(slot, Slots.FIRST_TIME))
            : OptionalLong.empty(),
        extra == null ? List.of() : extra.intervals(),
        (int) (state >>> 16) & 0xffff,
        (int) (state >>> 32) & 0xffff,
        (int) (state >>> 48) & 0xffff);
  }
}
