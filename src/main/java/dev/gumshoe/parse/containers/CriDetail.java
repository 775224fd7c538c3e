package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.ContainerDetails.ContainerDetail;
import dev.gumshoe.evidence.ContainerDetails.ContainerMount;
import dev.gumshoe.parse.ImageReference;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A container as {@code crictl inspect} tells it (ContainerStatus of the CRI). */
final class CriDetail {
  private CriDetail() {}

  static ContainerDetail read(Item item) {
    JsonNode status = item.object().path("status");
    JsonNode info = item.object().path("info");
    JsonNode labels = status.path("labels");
    JsonNode image = status.path("image");
    String asked = Item.text(image, "userSpecifiedImage");
    return new ContainerDetail(
        Item.text(status, "id"),
        Item.text(status.path("metadata"), "name"),
        ImageReference.read(asked.isEmpty() ? Item.text(image, "image") : asked),
        Item.text(status, "imageRef"),
        States.of(Item.text(status, "state")),
        info.path("pid").asLong(0),
        status.path("exitCode").asLong(0),
        Item.text(status, "reason"),
        Item.text(status, "message"),
        status.path("metadata").path("attempt").asLong(0),
        States.time(Item.text(status, "startedAt")),
        States.time(Item.text(status, "finishedAt")),
        info.path("privileged").asBoolean(false) || privileged(info),
        "",
        States.label(labels, "pod.name"),
        States.label(labels, "pod.namespace"),
        Item.text(status, "logPath"),
        mounts(status.path("mounts")),
        item.line());
  }

  private static boolean privileged(JsonNode info) {
    return info.path("config")
        .path("linux")
        .path("security_context")
        .path("privileged")
        .asBoolean(false);
  }

  private static List<ContainerMount> mounts(JsonNode mounts) {
    return mounts
        .valueStream()
        .map(
            mount ->
                new ContainerMount(
                    Item.text(mount, "hostPath"),
                    Item.text(mount, "containerPath"),
                    mount.path("readonly").asBoolean(false)))
        .toList();
  }
}
