package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubePods.KubeContainer;
import dev.gumshoe.evidence.KubePods.KubePod;
import dev.gumshoe.parse.ImageReference;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a Pod (core/v1): its containers as specified, each with the status of the same name. */
final class Pods {
  private Pods() {}

  static KubePod read(KubeObject pod) {
    var containers = new ArrayList<KubeContainer>();
    containers(pod, "initContainers", "initContainerStatuses", containers);
    containers(pod, "containers", "containerStatuses", containers);
    return new KubePod(
        pod.name(),
        pod.namespace(),
        Item.text(pod.metadata(), "uid"),
        Item.text(pod.status(), "phase"),
        Item.text(pod.status(), "reason"),
        Item.text(pod.status(), "message"),
        pod.is("Ready"),
        Item.text(pod.spec(), "nodeName"),
        Item.text(pod.status(), "podIP"),
        pod.spec().path("hostNetwork").asBoolean(false),
        pod.created(),
        Item.text(pod.metadata(), "deletionTimestamp"),
        owner(pod.metadata().path("ownerReferences").path(0)),
        Item.text(pod.spec(), "serviceAccountName"),
        pod.spec().path("terminationGracePeriodSeconds").asLong(0),
        KubeObject.spread(pod.spec()),
        pod.conditions(),
        containers,
        pod.line());
  }

  private static String owner(JsonNode owner) {
    return owner.isMissingNode() ? "" : Item.text(owner, "kind") + "/" + Item.text(owner, "name");
  }

  private static void containers(
      KubeObject pod, String specs, String statuses, List<KubeContainer> found) {
    List<JsonNode> told = pod.status().path(statuses).valueStream().toList();
    for (JsonNode spec : pod.spec().path(specs)) {
      String name = Item.text(spec, "name");
      Optional<JsonNode> status =
          told.stream().filter(one -> Item.text(one, "name").equals(name)).findFirst();
      found.add(
          container(spec, status.orElseGet(() -> spec.path("status")), specs.startsWith("init")));
    }
  }

  private static KubeContainer container(JsonNode spec, JsonNode status, boolean init) {
    Optional<String> state = status.path("state").propertyStream().map(p -> p.getKey()).findFirst();
    JsonNode now = status.path("state").path(state.orElse(""));
    JsonNode last = status.path("lastState").path("terminated");
    JsonNode requests = spec.path("resources").path("requests");
    JsonNode limits = spec.path("resources").path("limits");
    return new KubeContainer(
        Item.text(spec, "name"),
        init,
        ImageReference.read(Item.text(spec, "image")),
        Item.text(spec, "imagePullPolicy"),
        status.path("ready").asBoolean(false),
        status.path("restartCount").asLong(0),
        state.orElse(""),
        Item.text(now, "reason"),
        Item.text(now, "message"),
        now.path("exitCode").asLong(0),
        Item.text(now, "startedAt"),
        Item.text(last, "reason"),
        last.path("exitCode").asLong(0),
        Item.text(last, "finishedAt"),
        spec.path("lifecycle").has("preStop"),
        Quantity.millis(Item.text(requests, "cpu")),
        Quantity.whole(Item.text(requests, "memory")),
        Quantity.millis(Item.text(limits, "cpu")),
        Quantity.whole(Item.text(limits, "memory")));
  }
}
