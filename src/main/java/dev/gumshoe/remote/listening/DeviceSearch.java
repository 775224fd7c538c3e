package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the device of a point on its node; read-only. */
final class DeviceSearch {
  /** Devices that carry packets inside packets (ip-link(8)). */
  private static final Set<String> TUNNELS =
      Set.of(
          "vxlan",
          "geneve",
          "ipip",
          "sit",
          "gre",
          "gretap",
          "ip6tnl",
          "ip6gre",
          "ip6gretap",
          "wireguard",
          "vti",
          "vti6",
          "xfrm");

  private final Target node;

  DeviceSearch(Target node) {
    this.node = node;
  }

  Found find(Where where) throws InterruptedException {
    return switch (where) {
      case Where.OnNode(String name) -> new Found.Device(name, List.of());
      case Where.InContainer(Inside container, String device) ->
          known(container).orElseGet(() -> new Found.Device(device, entering(container)));
      case Where.VethOf(Inside container, String device) -> veth(container, device);
      case Where.Tunnel() -> tunnel();
    };
  }

  /** A problem when there is no process to find the namespace by. */
  private Optional<Found> known(Inside container) {
    return container.pid() > 0
        ? Optional.empty()
        : Optional.of(
            nowhere(
                Why.NO_VALUE,
                "The process id of %s on %s is not known, so its network cannot be listened to."
                    .formatted(container.title(), node.label())));
  }

  private static List<String> entering(Inside container) {
    return List.of("nsenter", "-t", Long.toString(container.pid()), "-n", "--");
  }

  private Found veth(Inside container, String device) throws InterruptedException {
    Optional<Found> unknown = known(container);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    Capture own = run(List.of("readlink", "/proc/self/ns/net"));
    Capture its = run(List.of("readlink", "/proc/" + container.pid() + "/ns/net"));
    if (!its.exited(0)) {
      return failed(its, Words.gone(container, node.label()));
    }
    if (own.stdout().text().equals(its.stdout().text())) {
      return nowhere(
          Why.NO_TARGET,
          "%s uses the network of %s itself, so it has no veth: capture at a device of the node."
              .formatted(container.title(), node.label()));
    }
    Capture inside = links(entering(container), List.of("show", "dev", device));
    Optional<Link> end = Link.read(inside.stdout().text()).stream().findFirst();
    if (end.isEmpty()) {
      return failed(inside, "%s has no device %s.".formatted(container.title(), device));
    }
    return new VethEnd(node.label(), container, device, end.get())
        .among(Link.read(links(List.of(), List.of()).stdout().text()));
  }

  private Found tunnel() throws InterruptedException {
    Capture capture = links(List.of(), List.of());
    if (!capture.exited(0)) {
      return failed(capture, "The devices of %s cannot be listed.".formatted(node.label()));
    }
    List<Link> tunnels =
        Link.read(capture.stdout().text()).stream()
            .filter(link -> link.up() && TUNNELS.contains(link.kind()))
            .toList();
    if (tunnels.size() == 1) {
      return new Found.Device(tunnels.getFirst().name(), List.of());
    }
    String names = tunnels.stream().map(Link::name).collect(Collectors.joining(", "));
    return tunnels.isEmpty()
        ? nowhere(
            Why.NO_TARGET,
            node.label()
                + " has no tunnel device that is up, or its ip does not tell. Name the device.")
        : nowhere(
            Why.NO_TARGET,
            "%s has more than one tunnel device that is up: %s. Name one of them."
                .formatted(node.label(), names));
  }

  /** BusyBox' ip knows no {@code -d}. */
  private Capture links(List<String> prefix, List<String> what) throws InterruptedException {
    Capture detailed = run(joined(prefix, List.of("ip", "-d", "-o", "link"), what));
    return detailed.exited(0) ? detailed : run(joined(prefix, List.of("ip", "-o", "link"), what));
  }

  private static List<String> joined(List<String> first, List<String> second, List<String> third) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return all;
  }

  private Capture run(List<String> argv) throws InterruptedException {
    return node.run(Command.of(argv, Privilege.ROOT));
  }

  /** What kept the node from answering, else this sentence. */
  private static Found failed(Capture capture, String sentence) {
    Optional<Answer.Unknown> unknown =
        capture.ending() instanceof Ending.Exited(int status) && status != 127
            ? Optional.empty()
            : Failures.of(capture);
    return new Found.Nowhere(
        unknown
            .map(known -> new Problem(known.why(), Words.clean(known.detail())))
            .orElseGet(() -> new Problem(Why.NO_TARGET, Words.clean(sentence))));
  }

  private static Found nowhere(Why why, String sentence) {
    return new Found.Nowhere(new Problem(why, Words.clean(sentence)));
  }
}
