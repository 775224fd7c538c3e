package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.ImageName;
import dev.gumshoe.evidence.KubeWorkloads.KubeWorkload;
import dev.gumshoe.parse.ImageReference;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what makes pods (apps/v1). A DaemonSet has other names for its numbers. */
final class Workloads {
  private Workloads() {}

  static KubeWorkload read(KubeObject object) {
    JsonNode status = object.status();
    boolean daemons = object.kind().equals("DaemonSet");
    JsonNode pods = object.spec().path("template").path("spec");
    long generation = object.metadata().path("generation").asLong(0);
    return new KubeWorkload(
        object.kind(),
        object.name(),
        object.namespace(),
        daemons
            ? status.path("desiredNumberScheduled").asLong(0)
            : object.spec().path("replicas").asLong(1),
        status.path(daemons ? "updatedNumberScheduled" : "updatedReplicas").asLong(0),
        status.path(daemons ? "numberReady" : "readyReplicas").asLong(0),
        status.path(daemons ? "numberAvailable" : "availableReplicas").asLong(0),
        status.path("observedGeneration").asLong(0) >= generation,
        KubeObject.spread(pods),
        images(pods),
        object.conditions(),
        object.line());
  }

  private static List<ImageName> images(JsonNode pods) {
    return pods.path("containers")
        .valueStream()
        .map(container -> ImageReference.read(Item.text(container, "image")))
        .toList();
  }
}
