package dev.gumshoe.triage;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;

/** A target that is asked the same thing once. Leaves the connection open when it is closed. */
final class SharedTarget implements Target {
  private final Target target;
  private final KnownAnswers known;

  SharedTarget(Target target, KnownAnswers known) {
    this.target = target;
    this.known = known;
  }

  @Override
  public String label() {
    return target.label();
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    return known.of(target, command);
  }

  @Override
  public String shown(Command command) {
    return target.shown(command);
  }

  @Override
  public void close() {}
}
