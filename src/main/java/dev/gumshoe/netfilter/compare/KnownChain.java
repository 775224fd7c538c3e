package dev.gumshoe.netfilter.compare;

import java.util.List;
import java.util.Optional;

/**
 * A chain of a program that Gumshoe knows.
 *
 * @param start how its name begins
 * @param decisive whether loading of other rules fails without it
 * @param consequence a sentence with {@code %s} for the side that does not have it
 */
record KnownChain(String start, boolean decisive, String consequence) {
  /**
   * Longer names first. Sources: kube-proxy's and kubelet's proxier, Calico's Felix, Docker, Istio.
   */
  private static final List<KnownChain> ALL =
      List.of(
          new KnownChain(
              "KUBE-MARK-DROP",
              true,
              "kubelet makes it; a kube-proxy that needs it and does not find it on %s writes no"
                  + " rule at all."),
          new KnownChain(
              "KUBE-MARK-MASQ",
              true,
              "Services jump to it; without it on %s no rule that needs a masquerade can be loaded."),
          new KnownChain(
              "KUBE-SERVICES", false, "On %s kube-proxy has written no rule for any Service here."),
          new KnownChain(
              "KUBE-POSTROUTING",
              false,
              "On %s packets that are marked for it are not masqueraded: answers do not come back."),
          new KnownChain(
              "KUBE-FORWARD", false, "On %s nothing accepts what Services forward to pods."),
          new KnownChain("KUBE-NODEPORTS", false, "On %s no NodePort is handled here."),
          new KnownChain(
              "KUBE-SVC-", false, "On %s this Service is not translated to its endpoints."),
          new KnownChain("KUBE-SEP-", false, "On %s this endpoint gets no traffic of its Service."),
          new KnownChain(
              "KUBE-FW-",
              false,
              "On %s this Service is not reached by its load balancer's address."),
          new KnownChain("KUBE-EXT-", false, "On %s this Service is not reached from outside."),
          new KnownChain(
              "cali-FORWARD", false, "On %s Calico decides on no packet that is forwarded."),
          new KnownChain("cali-INPUT", false, "On %s Calico decides on no packet to the node."),
          new KnownChain(
              "cali-tw-", false, "On %s Calico knows no rule for traffic to this workload."),
          new KnownChain(
              "cali-fw-", false, "On %s Calico knows no rule for traffic from this workload."),
          new KnownChain("DOCKER-USER", false, "On %s the operator's own rules are not asked."),
          new KnownChain(
              "DOCKER", false, "On %s Docker's published ports and bridges are not handled here."),
          new KnownChain("CNI-", false, "On %s this hostPort or bridge of a pod is not handled."),
          new KnownChain(
              "ISTIO_", false, "On %s traffic is not led through the sidecar by this chain."));

  static Optional<KnownChain> of(String name) {
    return ALL.stream().filter(known -> name.startsWith(known.start)).findFirst();
  }

  /** What it means that a side does not have it. */
  String without(String side) {
    return consequence.formatted(side);
  }
}
