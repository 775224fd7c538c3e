package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks docker, nerdctl or podman, which take the same commands. */
final class DockerLike {
  private final Asking asking;

  DockerLike(Asking asking) {
    this.asking = asking;
  }

  Listing list(List<String> prefix) throws InterruptedException {
    Capture ids = asking.run(prefix, "ps", "-q", "--no-trunc");
    Optional<Listing> failure = Asking.failure(ids);
    if (failure.isPresent()) {
      return failure.get();
    }
    List<String> running = ids.stdout().text().lines().filter(id -> !id.isBlank()).toList();
    if (running.isEmpty()) {
      return new Listing.Containers(prefix, List.of());
    }
    List<String> argv = new ArrayList<>(List.of("inspect"));
    argv.addAll(running);
    // One that ended meanwhile makes the exit status 1; the others are printed all the same.
    Capture inspected = asking.run(prefix, argv.toArray(String[]::new));
    Optional<JsonNode> array = Json.read(inspected.stdout().text()).filter(JsonNode::isArray);
    return array
        .<Listing>map(json -> new Listing.Containers(prefix, Json.ofInspect(json)))
        .or(() -> Asking.failure(inspected))
        .orElseGet(
            () ->
                new Listing.Failed(
                    Why.UNPARSABLE, prefix.getFirst() + " printed something that is not JSON."));
  }
}
