package dev.gumshoe.report;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.EthtoolDriver;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.KernelRelease;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.evidence.KubeNodes;
import dev.gumshoe.evidence.Machine;
import dev.gumshoe.evidence.OsRelease;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuntimeVersion;
import dev.gumshoe.report.SessionReport.Surroundings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out of the evidence what the nodes are: kernels, distributions, versions of tools. */
final class SurroundingsMaker {
  private final Words words;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  SurroundingsMaker(Words words) {
    this.words = words;
  }

  List<Surroundings> of(List<Stamped> events) {
    for (Stamped stamped : events) {
      if (stamped.event() instanceof Event.ProbeEnded probe
          && probe.answer() instanceof Answer.Known(String kind, var facts)) {
        Kinds.find(kind)
            .filter(read -> tells(read.type()))
            .ifPresent(
                read -> learn(probe.capture().target(), FactReader.read(read.type(), facts)));
      }
    }
    return found.entrySet().stream()
        .map(each -> new Surroundings(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static boolean tells(Class<? extends Evidence> type) {
    return Set.of(
            KernelRelease.class,
            OsRelease.class,
            Machine.class,
            IptablesVersion.class,
            RuntimeVersion.class,
            RuleSet.class,
            IpvsServices.class,
            EthtoolDriver.class,
            KubeNodes.class)
        .contains(type);
  }

  private void learn(String target, Evidence evidence) {
    if (evidence instanceof KubeNodes cluster) {
      cluster.nodes().forEach(node -> node(target, node));
      return;
    }
    String fact =
        switch (evidence) {
          case KernelRelease kernel ->
              words.say("about.kernel", of(kernel.release(), kernel.machine()));
          case OsRelease system -> system.prettyName();
          case Machine machine -> of(machine.vendor(), machine.product());
          case IptablesVersion tool -> of(tool.tool(), tool.version(), bracketed(tool.backend()));
          case RuntimeVersion runtime -> runtime(runtime);
          case RuleSet rules ->
              rules.version().isEmpty()
                  ? ""
                  : of(rules.generator(), rules.version(), bracketed(rules.backend()));
          case IpvsServices ipvs -> ipvs.version().isEmpty() ? "" : "IPVS " + ipvs.version();
          case EthtoolDriver driver ->
              words.say("about.driver", of(driver.driver(), driver.version()));
          default -> "";
        };
    add(target, fact);
  }

  private void node(String target, KubeNodes.KubeNode node) {
    String name = words.say("about.node", node.name(), target);
    add(name, node.kernel().isEmpty() ? "" : words.say("about.kernel", node.kernel()));
    add(name, node.os());
    add(name, node.runtime());
    add(name, node.kubelet().isEmpty() ? "" : "kubelet " + node.kubelet());
  }

  private static String runtime(RuntimeVersion runtime) {
    String parts =
        runtime.components().stream()
            .map(part -> of(part.name(), part.version()))
            .collect(Collectors.joining(", "));
    return of(runtime.runtime(), runtime.version(), bracketed(parts));
  }

  private void add(String target, String fact) {
    if (!fact.isBlank()) {
      found.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(fact);
    }
  }

  private static String of(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }

  private static String bracketed(String text) {
    return text.isBlank() ? "" : "(" + text + ")";
  }
}
