package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Http;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.layer.TlsHello;
import dev.gumshoe.packets.name.HttpReader;
import dev.gumshoe.packets.name.TlsReader;
import dev.gumshoe.packets.scan.Headers;
import java.util.HashMap;
import java.util.Map;

/** Looks for the server's name in the first data that a client sends. */
final class Names {
  private static final int MOST_NAMES = 10_000;
  private final Slots slots;

  /** The same few names come again and again. */
  private final Map<String, String> known = new HashMap<>();

  Names(Slots slots) {
    this.slots = slots;
  }

  void look(int slot, Headers h, byte[] bytes) {
    long state = slots.get(slot, Slots.STATE);
    boolean done = (state & (State.NAME_LOOKED_FOR | State.MIDSTREAM)) != 0;
    if (done || h.payloadTo() <= h.payloadFrom()) {
      return;
    }
    slots.set(slot, Slots.STATE, state | State.NAME_LOOKED_FOR);
    int first = bytes[h.payloadFrom()];
    if (first == 22 || first >= 'A' && first <= 'Z') {
      Bytes payload = Bytes.of(bytes, h.payloadFrom(), h.payloadTo());
      String name = name(payload, new Span(0, payload.length()));
      if (!name.isEmpty()) {
        slots.needExtra(slot).name(shared(name));
      }
    }
  }

  private static String name(Bytes payload, Span span) {
    return TlsReader.read(payload, span)
        .map(TlsHello::serverName)
        .or(() -> HttpReader.read(payload, span).map(Http::host))
        .orElse("");
  }

  private String shared(String name) {
    if (known.size() >= MOST_NAMES) {
      known.clear();
    }
    return known.computeIfAbsent(name, own -> own);
  }
}
