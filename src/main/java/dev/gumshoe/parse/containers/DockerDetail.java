package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.ContainerDetails.ContainerDetail;
import dev.gumshoe.evidence.ContainerDetails.ContainerMount;
import dev.gumshoe.parse.ImageReference;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A container as {@code docker inspect} tells it (Docker Engine API, ContainerInspect). */
final class DockerDetail {
  private DockerDetail() {}

  static ContainerDetail read(Item item) {
    JsonNode object = item.object();
    JsonNode state = object.path("State");
    JsonNode labels = object.path("Config").path("Labels");
    return new ContainerDetail(
        item.text("Id"),
        item.text("Name").replaceFirst("^/", ""),
        ImageReference.read(Item.text(object.path("Config"), "Image")),
        item.text("Image"),
        States.of(Item.text(state, "Status")),
        state.path("Pid").asLong(0),
        state.path("ExitCode").asLong(0),
        state.path("OOMKilled").asBoolean(false) ? "OOMKilled" : "",
        Item.text(state, "Error"),
        item.whole("RestartCount"),
        States.time(Item.text(state, "StartedAt")),
        States.time(Item.text(state, "FinishedAt")),
        object.path("HostConfig").path("Privileged").asBoolean(false),
        Item.text(object.path("HostConfig"), "NetworkMode"),
        States.label(labels, "pod.name"),
        States.label(labels, "pod.namespace"),
        item.text("LogPath"),
        mounts(object.path("Mounts")),
        item.line());
  }

  private static List<ContainerMount> mounts(JsonNode mounts) {
    return mounts
        .valueStream()
        .map(
            mount ->
                new ContainerMount(
                    Item.text(mount, "Source"),
                    Item.text(mount, "Destination"),
                    !mount.path("RW").asBoolean(true)))
        .toList();
  }
}
