package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: objects of the Kubernetes API. */
final class KubeKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "kube-apiservices",
              KubeApiServices.class,
              "Parts of the API and who serves them",
              "kubectl get apiservices -o json"),
          kind(
              "kube-configmaps",
              KubeConfigMaps.class,
              "ConfigMaps: their keys, and few values",
              "kubectl get configmaps -A -o json"),
          kind(
              "kube-describe",
              KubeDescribed.class,
              "Objects of a cluster, as text",
              "kubectl describe pod POD",
              "kubectl describe node NODE"),
          kind(
              "kube-endpoints",
              KubeEndpoints.class,
              "Where Services lead",
              "kubectl get endpoints -A -o json",
              "kubectl get endpointslices -A -o json"),
          kind(
              "kube-events",
              KubeEvents.class,
              "Events of a cluster",
              "kubectl get events -A -o json"),
          kind("kube-nodes", KubeNodes.class, "Nodes of a cluster", "kubectl get nodes -o json"),
          kind(
              "kube-pods",
              KubePods.class,
              "Pods and their containers",
              "kubectl get pods -A -o json"),
          kind("kube-services", KubeServices.class, "Services", "kubectl get services -A -o json"),
          kind(
              "kube-webhooks",
              KubeWebhooks.class,
              "Admission webhooks",
              "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json"),
          kind(
              "kube-workloads",
              KubeWorkloads.class,
              "Deployments, DaemonSets and their like",
              "kubectl get deployments,daemonsets,statefulsets -A -o json"));

  private KubeKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
