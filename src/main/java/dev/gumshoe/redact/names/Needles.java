package dev.gumshoe.redact.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many sequences of bytes that are searched for at once. */
public final class Needles {
  private static final class Node {
    private final Map<Byte, Node> next = new HashMap<>();
    private @Nullable String value;
  }

  private final Node root = new Node();

  /** None yet. */
  public Needles() {}

  /**
   * A place where one was found.
   *
   * @param from where it begins
   * @param to behind its end
   * @param value what it was added for
   */
  public record Hit(int from, int to, String value) {}

  /** Adds one. */
  public void add(byte[] bytes, String value) {
    Node node = root;
    for (byte b : bytes) {
      node = node.next.computeIfAbsent(b, _ -> new Node());
    }
    node.value = value;
  }

  /** All places where one is. */
  public List<Hit> in(byte[] bytes) {
    List<Hit> hits = new ArrayList<>();
    for (int from = 0; from < bytes.length; from++) {
      Node node = root.next.get(bytes[from]);
      for (int to = from + 1; node != null; to++) {
        if (node.value != null) {
          hits.add(new Hit(from, to, node.value));
        }
        node = to < bytes.length ? node.next.get(bytes[to]) : null;
      }
    }
    return hits;
  }
}
