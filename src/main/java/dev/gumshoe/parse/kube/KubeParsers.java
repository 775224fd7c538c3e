package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeApiServices;
import dev.gumshoe.evidence.KubeConfigMaps;
import dev.gumshoe.evidence.KubeEndpoints;
import dev.gumshoe.evidence.KubeEvents;
import dev.gumshoe.evidence.KubeNodes;
import dev.gumshoe.evidence.KubePods;
import dev.gumshoe.evidence.KubeServices;
import dev.gumshoe.evidence.KubeWebhooks;
import dev.gumshoe.evidence.KubeWorkloads;
import dev.gumshoe.parse.Parser;
import java.util.List;
import java.util.Set;

/**
 * Parsers for the kinds of objects that incidents are about. They keep nothing between captures.
 */
public final class KubeParsers {
  private KubeParsers() {}

  /** Parts of the API. */
  public static Parser apiServices() {
    return new KubeParser<>(
        Set.of("APIService"), object -> List.of(Networking.api(object)), KubeApiServices::new);
  }

  /** ConfigMaps. */
  public static Parser configMaps() {
    return new KubeParser<>(
        Set.of("ConfigMap"), object -> List.of(ConfigMaps.read(object)), KubeConfigMaps::new);
  }

  /** Endpoints and EndpointSlices. */
  public static Parser endpoints() {
    return new KubeParser<>(
        Set.of("Endpoints", "EndpointSlice"),
        object -> List.of(Endpoints.read(object)),
        KubeEndpoints::new);
  }

  /** Events, of either API group. */
  public static Parser events() {
    return new KubeParser<>(
        Set.of("Event"), object -> List.of(Events.read(object)), KubeEvents::new);
  }

  /** Nodes. */
  public static Parser nodes() {
    return new KubeParser<>(Set.of("Node"), object -> List.of(Nodes.read(object)), KubeNodes::new);
  }

  /** Pods. */
  public static Parser pods() {
    return new KubeParser<>(Set.of("Pod"), object -> List.of(Pods.read(object)), KubePods::new);
  }

  /** Services. */
  public static Parser services() {
    return new KubeParser<>(
        Set.of("Service"), object -> List.of(Networking.service(object)), KubeServices::new);
  }

  /** Validating and mutating webhook configurations. */
  public static Parser webhooks() {
    return new KubeParser<>(
        Set.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"),
        Webhooks::read,
        KubeWebhooks::new);
  }

  /** Deployments and their like. */
  public static Parser workloads() {
    return new KubeParser<>(
        Set.of("Deployment", "DaemonSet", "StatefulSet", "ReplicaSet"),
        object -> List.of(Workloads.read(object)),
        KubeWorkloads::new);
  }
}
