package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks the container runtime interface by crictl. */
final class Crictl {
  /** Where containerd, k3s' containerd, CRI-O, cri-dockerd and dockershim listen. */
  private static final List<String> SOCKETS =
      List.of(
          "/run/containerd/containerd.sock",
          "/run/k3s/containerd/containerd.sock",
          "/var/run/crio/crio.sock",
          "/var/run/cri-dockerd.sock",
          "/var/run/dockershim.sock");

  private static final List<String> TOOL = List.of("crictl");
  private final Asking asking;

  Crictl(Asking asking) {
    this.asking = asking;
  }

  /** By the node's own configuration of crictl; where there is none, by the sockets that exist. */
  Listing list() throws InterruptedException {
    Listing configured = list(TOOL);
    if (!(configured instanceof Listing.Failed failed) || failed.why() != Why.FAILED) {
      return configured;
    }
    for (String socket : asking.existing(SOCKETS)) {
      Listing listing = list(List.of("crictl", "--runtime-endpoint", "unix://" + socket));
      if (listing instanceof Listing.Containers) {
        return listing;
      }
    }
    return configured;
  }

  private Listing list(List<String> prefix) throws InterruptedException {
    Capture pods = asking.run(prefix, "pods", "--state", "Ready", "-o", "json");
    Optional<Listing> failure = Asking.failure(pods);
    if (failure.isPresent()) {
      return failure.get();
    }
    Capture containers = asking.run(prefix, "ps", "-o", "json");
    failure = Asking.failure(containers);
    if (failure.isPresent()) {
      return failure.get();
    }
    Optional<JsonNode> sandboxes = Json.read(pods.stdout().text());
    Optional<JsonNode> running = Json.read(containers.stdout().text());
    if (sandboxes.isEmpty() || running.isEmpty()) {
      return new Listing.Failed(Why.UNPARSABLE, "crictl printed something that is not JSON.");
    }
    List<Listed> listed = new ArrayList<>(Json.ofPods(sandboxes.get()));
    listed.addAll(Json.ofPs(running.get()));
    return new Listing.Containers(prefix, listed);
  }

  /** The process id of a container on the node; 0 when crictl does not say. */
  long pid(List<String> prefix, String id) throws InterruptedException {
    Capture capture = asking.run(prefix, "inspect", "-o", "json", id);
    return Json.read(capture.stdout().text()).map(Json::pidOfInspect).orElse(0L);
  }
}
