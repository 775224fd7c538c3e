package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.PacketPlan.Place;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.flow.cases.CasePackets;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.flow.cases.Expected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case with two nodes and a container on the first. */
final class SampleCase {
  static final Map<String, String> LABELS = Map.of("k8s-app", "kube-proxy");

  private SampleCase() {}

  static Flow flow() {
    var roles = new LinkedHashMap<String, Role>();
    roles.put("node", new Role.OfNode("node", "The sick node", false));
    roles.put("healthy", new Role.OfNode("healthy", "A healthy node", false));
    roles.put(
        "proxy", new Role.OfContainer("proxy", "kube-proxy", "node", LABELS, Optional.empty()));
    return new Flow(
        "sample",
        "Sample",
        Signs.of(List.of()),
        List.of(),
        roles,
        Map.of(),
        "a",
        Map.of(),
        Map.of(),
        "");
  }

  static Case recorded() {
    var targets = new LinkedHashMap<String, CaseTarget>();
    targets.put("node", new CaseTarget.Node("node-3"));
    targets.put("healthy", new CaseTarget.Node("node-1"));
    targets.put(
        "proxy", new CaseTarget.Container("node", "kube-proxy", "kube-proxy-x7k2p", "kube-system"));
    targets.put("other", new CaseTarget.Container("node", "coredns", "", "kube-system"));
    return new Case(
        "sample-case",
        "sample",
        "Sample",
        "About",
        "hand-made",
        Map.of(),
        targets,
        List.of(
            answer("node", 0, "up 3 days\n", "", "uptime"),
            answer("node", 7, "out\n", "err: ünï\n", "both", "$(id)", "it's", ""),
            new CaseAnswer(
                "node", List.of("ipvsadm", "-Lnc"), 0, "IPVS\n", "", Duration.ZERO, true, false),
            new CaseAnswer(
                "node", List.of("tcpdump"), 0, "begun\n", "", Duration.ZERO, false, true),
            new CaseAnswer(
                "node", List.of("slow"), 0, "done\n", "", Duration.ofMillis(400), false, false),
            answer("node", 0, "x".repeat(3_000_000), "", "cat", "/big"),
            answer("proxy", 0, "iptables v1.8.4 (legacy)\n", "", "iptables", "-V"),
            answer("proxy", 3, "", "inside\n", "fails"),
            answer("healthy", 0, "up 90 days\n", "", "uptime")),
        packets(),
        Map.of(),
        new Expected(List.of("a"), "f"));
  }

  /** The container has a cable; the healthy node has no tcpdump. */
  private static List<CasePackets> packets() {
    return List.of(
        packets(new Place.InContainer("proxy"), "pod.pcap"),
        packets(new Place.VethOf("proxy"), "cable.pcap"),
        packets(new Place.OnNode("node"), "node.pcap"));
  }

  private static CasePackets packets(Place place, String file) {
    Path folder = Path.of("src/test/resources/packets-step/where-it-stops/cases");
    return new CasePackets(
        place, Optional.of("eth0"), Optional.empty(), Optional.of(folder.resolve(file)), 0, 0, "");
  }

  private static CaseAnswer answer(
      String on, int status, String stdout, String stderr, String... argv) {
    return new CaseAnswer(
        on, List.of(argv), status, stdout, stderr, Duration.ofMillis(20), false, false);
  }
}
