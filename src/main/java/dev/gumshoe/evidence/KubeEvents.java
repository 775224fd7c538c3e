package dev.gumshoe.evidence;

import java.util.List;

/**
 * Events of a cluster ({@code kubectl get events -o json}).
 *
 * @param events in the order printed
 */
public record KubeEvents(List<KubeEvent> events) implements Evidence {
  public KubeEvents {
    events = List.copyOf(events);
  }

  /**
   * An event.
   *
   * @param type {@code Normal} or {@code Warning}
   * @param reason {@code FailedCreatePodSandBox}
   * @param count how often it was seen; at least 1
   * @param kind of the object that it is about
   * @param name of the object that it is about
   * @param component who told: {@code kubelet}
   * @param host the node of who told; empty where it is none
   * @param first ISO 8601
   * @param last ISO 8601
   */
  public record KubeEvent(
      String type,
      String reason,
      String message,
      long count,
      String kind,
      String namespace,
      String name,
      String component,
      String host,
      String first,
      String last,
      int line) {}
}
