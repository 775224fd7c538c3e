package dev.gumshoe.exercise;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.PacketPlan;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.flow.cases.CasePackets;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.flow.cases.Expected;
import dev.gumshoe.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session as a case, for nodes that can be practised on over SSH. */
final class JournalCase {
  private final Flow flow;
  private final Journal journal;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<List<String>, CaseAnswer> answers = new LinkedHashMap<>();
  private final Map<PacketPlan.Place, CasePackets> packets = new LinkedHashMap<>();

  private JournalCase(Flow flow, Journal journal) {
    this.flow = flow;
    this.journal = journal;
  }

  /**
   * The case.
   *
   * @param id name of the session
   */
  static Case of(Flow flow, Journal journal, List<Stamped> events, String id, Truth truth) {
    var made = new JournalCase(flow, journal);
    events.forEach(stamped -> made.take(stamped.event()));
    Map<String, String> inputs = new LinkedHashMap<>();
    journal.start().inputs().forEach((name, value) -> inputs.put(name, value.toString()));
    return new Case(
        id,
        flow.id(),
        flow.title(),
        "",
        "a session",
        inputs,
        made.targets(),
        List.copyOf(made.answers.values()),
        List.copyOf(made.packets.values()),
        Map.of(),
        new Expected(truth.path(), truth.finding()));
  }

  private void take(Event event) {
    switch (event) {
      case Event.RoleFilled filled -> labels.put(filled.role(), filled.target());
      case Event.ProbeEnded ended -> answer(ended);
      case Event.PacketsEnded ended ->
          ended.points().forEach(point -> listened(ended.step(), ended.gather(), point));
      default -> {}
    }
  }

  private void answer(Event.ProbeEnded ended) {
    gather(ended.step(), ended.gather())
        .filter(Gather.ByProbes.class::isInstance)
        .map(Gather.ByProbes.class::cast)
        .ifPresent(
            gather -> {
              Capture capture = ended.capture();
              boolean root = gather.probes().get(ended.attempt()).asRoot();
              status(capture)
                  .ifPresent(
                      status -> {
                        CaseAnswer answer = answer(gather.on(), capture, status, root);
                        var key = new ArrayList<>(answer.argv());
                        key.addFirst(answer.on());
                        answers.put(key, answer);
                      });
            });
  }

  private static CaseAnswer answer(String on, Capture capture, int status, boolean root) {
    return new CaseAnswer(
        on,
        capture.argv(),
        status,
        capture.stdout().text(),
        capture.stderr().text(),
        capture.took(),
        root && status == 0,
        capture.ending() instanceof Ending.TimedOut);
  }

  /** What did not run to an end of its own has nothing to answer, but that it hangs. */
  private static Optional<Integer> status(Capture capture) {
    return switch (capture.ending()) {
      case Ending.Exited(int status) -> Optional.of(status);
      case Ending.TimedOut _ -> Optional.of(0);
      case Ending.Signalled _, Ending.Cancelled _, Ending.NotRun _ -> Optional.empty();
    };
  }

  private void listened(String step, String gather, PacketCapture capture) {
    gather(step, gather)
        .filter(Gather.ByPackets.class::isInstance)
        .map(Gather.ByPackets.class::cast)
        .flatMap(
            one ->
                one.plan().points().stream()
                    .filter(point -> point.name().equals(capture.point()))
                    .findFirst())
        .ifPresent(point -> packets.put(point.place(), packets(point, capture)));
  }

  private CasePackets packets(PacketPlan.Point point, PacketCapture capture) {
    boolean tunnel = point.device() instanceof PacketPlan.Device.Tunnel;
    Optional<Path> file = Optional.empty();
    if (!capture.file().isEmpty()) {
      try {
        file = Optional.of(journal.attachments().file(capture.file()));
      } catch (IOException e) {
        // The packets are gone: the place cannot be listened at, which is what tcpdump says then.
        file = Optional.empty();
      }
    }
    return new CasePackets(
        point.place(),
        tunnel ? Optional.empty() : Optional.of(capture.device()),
        Optional.empty(),
        file,
        (int) Math.max(0, capture.droppedByKernel()),
        file.isPresent() ? 0 : 1,
        file.isPresent() ? "" : "tcpdump: " + capture.problem() + "\n");
  }

  private Optional<Gather> gather(String step, String name) {
    return Optional.ofNullable(flow.steps().get(step)).stream()
        .flatMap(found -> found.gather().stream())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  private Map<String, CaseTarget> targets() {
    Map<String, CaseTarget> targets = new LinkedHashMap<>();
    for (Role role : flow.roles().values()) {
      String label = labels.get(role.name());
      targets.put(
          role.name(),
          label == null
              ? new CaseTarget.Absent("Not recorded: nothing filled it in the session.")
              : target(role, label));
    }
    return targets;
  }

  /** The label of a container is its name and its node's (remote.container). */
  private static CaseTarget target(Role role, String label) {
    return switch (role) {
      case Role.OfNode _ -> new CaseTarget.Node(label);
      case Role.OfContainer container ->
          new CaseTarget.Container(
              container.on(), label.replaceFirst(" on .*", ""), "", "kube-system");
    };
  }
}
