package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Why;
import java.util.List;
import java.util.Optional;

/**
 * Finds the other end of a container's device. The number that a device is bound to means something
 * else for each kind: for a veth its other end, for a macvlan or ipvlan the device below it, and it
 * is a number of whichever namespace that is in.
 *
 * @param inside the device, as the container's namespace shows it
 */
record VethEnd(String node, Inside container, String device, Link inside) {
  private static final String VETH = "veth";

  /** The other end among the node's devices. */
  Found among(List<Link> links) {
    Optional<Link> bound =
        links.stream()
            .filter(link -> inside.peer().isPresent() && link.index() == inside.peer().getAsInt())
            .findFirst();
    if (!inside.kind().isEmpty() && !inside.kind().equals(VETH)) {
      String below = bound.map(link -> ", on " + link.name() + " of the node").orElse("");
      return nowhere(
          "is no veth: it is of the kind %s%s. Capture at the device below it."
              .formatted(inside.kind(), below));
    }
    if (inside.peer().isEmpty()) {
      return nowhere("has no other end on the node.");
    }
    return bound
        .filter(this::isOtherEnd)
        .<Found>map(link -> new Found.Device(link.name(), List.of()))
        .orElseGet(
            () ->
                nowhere(
                    "has its other end, device %d, in another network namespace than the node's."
                        .formatted(inside.peer().getAsInt())));
  }

  /** Numbers repeat in every namespace, so the other end has to name this one as well. */
  private boolean isOtherEnd(Link link) {
    boolean veth = link.kind().isEmpty() || link.kind().equals(VETH);
    return veth && link.peer().isPresent() && link.peer().getAsInt() == inside.index();
  }

  private Found nowhere(String sentence) {
    String all = "%s of %s on %s %s".formatted(device, container.title(), node, sentence);
    return new Found.Nowhere(new Problem(Why.NO_TARGET, Words.clean(all)));
  }
}
