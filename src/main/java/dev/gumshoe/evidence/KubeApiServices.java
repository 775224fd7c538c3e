package dev.gumshoe.evidence;

import java.util.List;

/**
 * Parts of the API and who serves them ({@code kubectl get apiservices -o json}).
 *
 * @param services in the order printed
 */
public record KubeApiServices(List<KubeApiService> services) implements Evidence {
  public KubeApiServices {
    services = List.copyOf(services);
  }

  /**
   * A part of the API.
   *
   * @param name {@code v1beta1.metrics.k8s.io}
   * @param serviceName the Service that serves it; empty where the apiserver itself does
   * @param available whether its condition Available is True
   * @param reason of that condition: {@code FailedDiscoveryCheck}
   */
  public record KubeApiService(
      String name,
      String serviceNamespace,
      String serviceName,
      boolean available,
      String reason,
      String message,
      int line) {}
}
