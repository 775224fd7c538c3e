package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.remote.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The nodes of a case. Files of packets are in the system's temporary directory for as long as they
 * are read. Not for use by several threads at once.
 */
public final class CaseNodes implements RecordedNodes {
  private final CaseTargets source;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /** The nodes of this case. */
  public CaseNodes(Case recorded) {
    this.source = new CaseTargets(recorded);
  }

  @Override
  public void fill(Role role, Consumer<Event> events) {
    switch (source.supply(role, targets)) {
      case TargetSource.Supply.Supplied(Target target, String description) -> {
        targets.put(role.name(), target);
        events.accept(new Event.RoleFilled(role.name(), target.label(), description));
      }
      case TargetSource.Supply.NotSupplied(var why, String detail) ->
          events.accept(new Event.RoleUnfilled(role.name(), why, detail));
    }
  }

  @Override
  public void perform(Order order, Consumer<Event> events) {
    switch (order) {
      case Order.OfProbe probe -> perform(probe, events);
      case Order.OfPackets packets -> {
        try (var log = new TrialLog(events)) {
          new PacketCapturing(log, targets, Patience.RECORDED).perform(packets);
        }
      }
    }
  }

  private void perform(Order.OfProbe order, Consumer<Event> events) {
    Target target = targets.get(order.role());
    if (target == null) {
      var none = new Answer.Unknown(Why.NO_TARGET, "nothing fills the role " + order.role());
      events.accept(new Event.ProbeSkipped(order.step(), order.gather(), order.attempt(), none));
      return;
    }
    String shown = target.shown(order.command());
    events.accept(
        new Event.ProbeStarted(
            order.step(), order.gather(), order.attempt(), target.label(), shown));
    try {
      Capture capture = target.run(order.command());
      Answer answer = Answers.read(order.kind(), capture);
      events.accept(
          new Event.ProbeEnded(order.step(), order.gather(), order.attempt(), capture, answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a recorded target does not wait", e);
    }
  }
}
