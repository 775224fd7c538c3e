package dev.gumshoe.bundle.kube;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of objects by the names that kubectl and the tools have for them ({@code kubectl
 * api-resources}).
 */
enum KubeResource {
  APISERVICES("APIService", "apiregistration.k8s.io/v1", false),
  CONFIGMAPS("ConfigMap", "v1", true, "cm"),
  CRONJOBS("CronJob", "batch/v1", true, "cj"),
  CUSTOMRESOURCEDEFINITIONS(
      "CustomResourceDefinition", "apiextensions.k8s.io/v1", false, "crd", "crds"),
  DAEMONSETS("DaemonSet", "apps/v1", true, "ds"),
  DEPLOYMENTS("Deployment", "apps/v1", true, "deploy"),
  ENDPOINTS("Endpoints", "v1", true, "ep"),
  ENDPOINTSLICES("EndpointSlice", "discovery.k8s.io/v1", true),
  EVENTS("Event", "v1", true, "ev"),
  INGRESSES("Ingress", "networking.k8s.io/v1", true, "ing"),
  JOBS("Job", "batch/v1", true),
  LEASES("Lease", "coordination.k8s.io/v1", true),
  MUTATINGWEBHOOKCONFIGURATIONS(
      "MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1", false),
  NAMESPACES("Namespace", "v1", false, "ns"),
  NETWORKPOLICIES("NetworkPolicy", "networking.k8s.io/v1", true, "netpol"),
  NODES("Node", "v1", false, "no"),
  PERSISTENTVOLUMECLAIMS("PersistentVolumeClaim", "v1", true, "pvc", "pvcs"),
  PERSISTENTVOLUMES("PersistentVolume", "v1", false, "pv", "pvs"),
  PODDISRUPTIONBUDGETS("PodDisruptionBudget", "policy/v1", true, "pdb"),
  PODS("Pod", "v1", true, "po"),
  REPLICASETS("ReplicaSet", "apps/v1", true, "rs"),
  REPLICATIONCONTROLLERS("ReplicationController", "v1", true, "rc"),
  RESOURCEQUOTAS("ResourceQuota", "v1", true, "quota"),
  SERVICES("Service", "v1", true, "svc"),
  STATEFULSETS("StatefulSet", "apps/v1", true, "sts"),
  STORAGECLASSES("StorageClass", "storage.k8s.io/v1", false, "sc"),
  VALIDATINGWEBHOOKCONFIGURATIONS(
      "ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1", false);

  private final String kind;
  private final String apiVersion;
  private final boolean namespaced;
  private final List<String> aliases;

  KubeResource(String kind, String apiVersion, boolean namespaced, String... aliases) {
    this.kind = kind;
    this.apiVersion = apiVersion;
    this.namespaced = namespaced;
    this.aliases = List.of(aliases);
  }

  /**
   * The resource of a name: {@code pods}, {@code po}, {@code deployments.apps}, {@code
   * network-policy}.
   */
  static Optional<KubeResource> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").replace("-", "");
    return Arrays.stream(values())
        .filter(
            one ->
                one.plural().equals(plain)
                    || one.kind.toLowerCase(Locale.ROOT).equals(plain)
                    || one.aliases.contains(plain))
        .findFirst();
  }

  String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  String kind() {
    return kind;
  }

  String apiVersion() {
    return apiVersion;
  }

  boolean namespaced() {
    return namespaced;
  }
}
