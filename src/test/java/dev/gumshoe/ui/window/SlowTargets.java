package dev.gumshoe.ui.window;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.TargetSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Targets whose commands take until a gate opens. */
record SlowTargets(TargetSource source, CountDownLatch gate) implements TargetSource {
  @Override
  public Supply supply(Role role, Map<String, Target> targets) throws InterruptedException {
    return switch (source.supply(role, targets)) {
      case Supply.Supplied(Target target, String description) ->
          new Supply.Supplied(new Slow(target, gate), description);
      case Supply.NotSupplied none -> none;
    };
  }

  @Override
  public void close() {
    source.close();
  }

  private record Slow(Target target, CountDownLatch gate) implements Target {
    @Override
    public String label() {
      return target.label();
    }

    @Override
    public Capture run(Command command) throws InterruptedException {
      gate.await();
      return target.run(command);
    }

    @Override
    public void close() {
      target.close();
    }
  }
}
