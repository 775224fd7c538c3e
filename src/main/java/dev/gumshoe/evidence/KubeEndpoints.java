package dev.gumshoe.evidence;

import java.util.List;

/**
 * Where Services lead ({@code kubectl get endpoints -o json}, {@code kubectl get endpointslices -o
 * json}).
 *
 * @param sets in the order printed; a Service may have several slices
 */
public record KubeEndpoints(List<KubeEndpointSet> sets) implements Evidence {
  public KubeEndpoints {
    sets = List.copyOf(sets);
  }

  /** Endpoints of a Service, or a slice of them. */
  public record KubeEndpointSet(
      String service,
      String namespace,
      List<KubeEndpoint> endpoints,
      List<KubeEndpointPort> ports,
      int line) {
    public KubeEndpointSet {
      endpoints = List.copyOf(endpoints);
      ports = List.copyOf(ports);
    }
  }

  /**
   * An endpoint.
   *
   * @param ready whether the Service leads to it
   * @param terminating whether its pod is ending; Endpoints do not tell, slices do
   * @param target {@code Pod/web-0}; empty where it is none
   */
  public record KubeEndpoint(
      String ip, boolean ready, boolean terminating, String node, String target) {}

  /** A port of endpoints. */
  public record KubeEndpointPort(String name, String protocol, long port) {}
}
