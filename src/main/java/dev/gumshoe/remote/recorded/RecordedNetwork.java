package dev.gumshoe.remote.recorded;

import dev.gumshoe.flow.PacketPlan.Place;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.flow.cases.CasePackets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node of a case answers to who looks for its devices, and listens at them. The case says
 * which places can be listened at; the devices between them follow from that.
 */
public final class RecordedNetwork {
  private static final String HELP =
      "tcpdump version 4.99.3\nUsage: tcpdump [-AbdDefhHIJKlLnNOpqStuUvxX#] [--immediate-mode]\n";
  private static final String TUNNEL = "flannel.1";
  private static final List<String> LINKS = List.of("ip", "-d", "-o", "link");

  private static final int OUTSIDE = 10;
  private static final int INSIDE = 2;
  private static final long OWN_NAMESPACE = 4_026_531_840L;
  private static final long FIRST_NAMESPACE = 4_026_532_000L;

  private final String node;
  private final List<CasePackets> places;
  private final Map<String, Long> pids;

  /**
   * The network of a node.
   *
   * @param node its role
   * @param pids of the containers on it, by role
   */
  public RecordedNetwork(Case recorded, String node, Map<String, Long> pids) {
    this.node = node;
    this.pids = new LinkedHashMap<>(pids);
    this.places = recorded.packets().stream().filter(this::here).toList();
  }

  private boolean here(CasePackets packets) {
    return switch (packets.place()) {
      case Place.OnNode(String role) -> role.equals(node);
      case Place.InContainer(String role) -> pids.containsKey(role);
      case Place.VethOf(String role) -> pids.containsKey(role);
    };
  }

  /** What a command that only looks prints; empty where the case has no such command. */
  public Optional<CaseAnswer> answer(List<String> argv) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    if (argv.equals(List.of("tcpdump", "--help"))) {
      return printed(argv, HELP);
    }
    if (argv.equals(LINKS)) {
      return printed(argv, links());
    }
    if (argv.size() == 2 && argv.getFirst().equals("readlink")) {
      return namespace(argv.getLast()).flatMap(number -> printed(argv, "net:[" + number + "]\n"));
    }
    Entered entered = Entered.of(argv);
    boolean one =
        entered.argv().size() == LINKS.size() + 3
            && entered.argv().subList(0, LINKS.size()).equals(LINKS);
    return one ? link(argv, entered.pid(), entered.argv().getLast()) : Optional.empty();
  }

  /** What listening gives; empty where the command does not listen, or this node has no tcpdump. */
  public Optional<RecordedTcpdump> listen(List<String> argv) {
    Entered entered = Entered.of(argv);
    List<String> words = entered.argv();
    if (places.isEmpty() || !words.getFirst().equals("tcpdump") || !words.contains("-w")) {
      return Optional.empty();
    }
    int at = words.indexOf("-i");
    String device = at < 0 || at + 1 >= words.size() ? "any" : words.get(at + 1);
    int end = words.indexOf("--");
    String filter = end < 0 ? "" : String.join(" ", words.subList(end + 1, words.size()));
    return Optional.of(
        places.stream()
            .filter(place -> place.filter().orElse(filter).equals(filter))
            .filter(place -> isAt(place, entered.pid(), device))
            .findFirst()
            .map(place -> RecordedTcpdump.of(place, device))
            .orElseGet(() -> RecordedTcpdump.without(device)));
  }

  private boolean isAt(CasePackets packets, String pid, String device) {
    return switch (packets.place()) {
      case Place.OnNode _ -> pid.isEmpty() && packets.device().orElse(TUNNEL).equals(device);
      case Place.InContainer(String role) ->
          pid(role).equals(pid) && packets.device().orElse("").equals(device);
      case Place.VethOf(String role) -> pid.isEmpty() && veth(role, packets).equals(device);
    };
  }

  private String pid(String role) {
    Long pid = pids.get(role);
    return pid == null ? "" : pid.toString();
  }

  /** A container's number among those of the node, from 0. */
  private int number(String role) {
    return List.copyOf(pids.keySet()).indexOf(role);
  }

  private String veth(String role, CasePackets packets) {
    return "veth%d%s".formatted(number(role), packets.device().orElse(""));
  }

  /** A container with a cable has a network of its own; the others use the node's. */
  private Optional<Long> namespace(String path) {
    if (path.equals("/proc/self/ns/net")) {
      return Optional.of(OWN_NAMESPACE);
    }
    return cables().stream()
        .map(packets -> packets.place().role())
        .filter(role -> path.equals("/proc/" + pid(role) + "/ns/net"))
        .findFirst()
        .map(role -> FIRST_NAMESPACE + number(role))
        .or(
            () ->
                pids.values().stream()
                    .filter(pid -> path.equals("/proc/" + pid + "/ns/net"))
                    .findFirst()
                    .map(_ -> OWN_NAMESPACE));
  }

  private List<CasePackets> cables() {
    return places.stream().filter(one -> one.place() instanceof Place.VethOf).toList();
  }

  private String links() {
    var lines = new ArrayList<String>();
    lines.add(line(1, "lo", "<LOOPBACK,UP,LOWER_UP>", "link/loopback", ""));
    if (places.stream().anyMatch(one -> one.device().isEmpty())) {
      lines.add(line(5, TUNNEL, "<BROADCAST,MULTICAST,UP,LOWER_UP>", "link/ether", "vxlan id 1"));
    }
    List<CasePackets> cables = cables();
    for (int at = 0; at < cables.size(); at++) {
      String name = veth(cables.get(at).place().role(), cables.get(at)) + "@if" + (INSIDE + at);
      lines.add(
          line(OUTSIDE + at, name, "<BROADCAST,MULTICAST,UP,LOWER_UP>", "link/ether", "veth"));
    }
    return String.join("", lines);
  }

  private Optional<CaseAnswer> link(List<String> argv, String pid, String device) {
    List<CasePackets> cables = cables();
    for (int at = 0; at < cables.size(); at++) {
      CasePackets cable = cables.get(at);
      if (pid(cable.place().role()).equals(pid) && cable.device().orElse("").equals(device)) {
        String name = device + "@if" + (OUTSIDE + at);
        return printed(
            argv,
            line(INSIDE + at, name, "<BROADCAST,MULTICAST,UP,LOWER_UP>", "link/ether", "veth"));
      }
    }
    return Optional.empty();
  }

  /** As {@code ip -d -o link} prints a device (iproute2, ip/ipaddress.c). */
  private static String line(int index, String name, String flags, String link, String kind) {
    return "%d: %s: %s mtu 1500 qdisc noqueue state UP mode DEFAULT group default \\    %s promiscuity 0 \\    %s \n"
        .formatted(index, name, flags, link, kind);
  }

  private Optional<CaseAnswer> printed(List<String> argv, String text) {
    return Optional.of(
        new CaseAnswer(node, argv, 0, text, "", Duration.ofMillis(30), false, false));
  }

  /** A command, and the process whose network it is run in; empty for the node's own. */
  private record Entered(String pid, List<String> argv) {
    /** As nsenter(1) is called for a network namespace alone. */
    static Entered of(List<String> argv) {
      boolean enters =
          argv.size() > 5
              && argv.getFirst().equals("nsenter")
              && argv.get(1).equals("-t")
              && argv.subList(3, 5).equals(List.of("-n", "--"));
      return enters
          ? new Entered(argv.get(2), argv.subList(5, argv.size()))
          : new Entered("", argv);
    }
  }
}
