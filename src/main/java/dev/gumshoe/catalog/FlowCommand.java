package dev.gumshoe.catalog;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.PacketPlan;
import dev.gumshoe.flow.Probe;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.remote.ShellWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that a flow would run.
 *
 * @param step title of the step
 * @param role title of the role that runs it
 * @param line as a shell would be given it, with <code>${…}</code> where values are filled in
 */
public record FlowCommand(String step, String role, String line) {
  /** All commands of a flow, in the order of the file, each once for a role. */
  public static List<FlowCommand> of(Flow flow) {
    var commands = new ArrayList<FlowCommand>();
    for (Step step : flow.steps().values()) {
      for (Gather gather : step.gather()) {
        commands.addAll(of(flow, step, gather));
      }
    }
    return commands.stream().distinct().toList();
  }

  private static List<FlowCommand> of(Flow flow, Step step, Gather gather) {
    return switch (gather) {
      case Gather.ByProbes probes ->
          probes.probes().stream().map(probe -> of(flow, step, probes.on(), probe)).toList();
      case Gather.ByPackets packets -> {
        var commands = new ArrayList<FlowCommand>();
        for (PacketPlan.Point point : packets.plan().points()) {
          String line = "sudo tcpdump -w - '%s'".formatted(packets.plan().filter().text());
          commands.add(new FlowCommand(step.title(), title(flow, point.place().role()), line));
        }
        packets
            .plan()
            .trigger()
            .ifPresent(trigger -> commands.add(of(flow, step, trigger.on(), trigger.probe())));
        yield commands;
      }
    };
  }

  private static FlowCommand of(Flow flow, Step step, String role, Probe probe) {
    String line = ShellWords.join(probe.argv().stream().map(Template::text).toList());
    return new FlowCommand(step.title(), title(flow, role), probe.asRoot() ? "sudo " + line : line);
  }

  private static String title(Flow flow, String role) {
    Role known = flow.roles().get(role);
    return known == null ? role : known.title();
  }
}
