package dev.gumshoe.evidence;

import java.util.List;

/**
 * Sockets that listen for TCP connections ({@code ss -tlnp}).
 *
 * @param listeners in the order printed
 */
public record Listeners(List<Listener> listeners) implements Evidence {
  public Listeners {
    listeners = List.copyOf(listeners);
  }

  /**
   * A listening socket.
   *
   * @param address canonical; {@code *} for every address of both families
   * @param processes who holds it; empty without the right to see it
   */
  public record Listener(String address, int port, List<Holder> processes, int line) {
    public Listener {
      processes = List.copyOf(processes);
    }
  }

  /** A process that holds a socket. */
  public record Holder(String name, long pid) {}
}
