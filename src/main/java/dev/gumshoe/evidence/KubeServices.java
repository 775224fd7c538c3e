package dev.gumshoe.evidence;

import java.util.List;

/**
 * Services ({@code kubectl get services -o json}).
 *
 * @param services in the order printed
 */
public record KubeServices(List<KubeService> services) implements Evidence {
  public KubeServices {
    services = List.copyOf(services);
  }

  /**
   * A Service.
   *
   * @param type {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer}, {@code ExternalName}
   * @param clusterIps canonical; none for a headless Service
   * @param externalIps of the Service and of its load balancer
   * @param selects whether it has a selector; without one its endpoints are made by hand
   * @param externalPolicy {@code Cluster} or {@code Local}; empty where it does not apply
   */
  public record KubeService(
      String name,
      String namespace,
      String type,
      List<String> clusterIps,
      List<String> externalIps,
      List<KubeServicePort> ports,
      boolean selects,
      String externalPolicy,
      String internalPolicy,
      int line) {
    public KubeService {
      clusterIps = List.copyOf(clusterIps);
      externalIps = List.copyOf(externalIps);
      ports = List.copyOf(ports);
    }
  }

  /**
   * A port of a Service.
   *
   * @param target number or name of the pods' port
   * @param nodePort 0 where there is none
   */
  public record KubeServicePort(
      String name, String protocol, long port, String target, long nodePort) {}
}
