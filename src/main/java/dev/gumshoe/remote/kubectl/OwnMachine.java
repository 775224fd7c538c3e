package dev.gumshoe.remote.kubectl;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Drain;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The operator's own machine: kubectl runs there, as the operator, with the operator's own
 * kubeconfig, and nothing else does.
 */
public final class OwnMachine implements Target {
  /** What the operator writes in place of an address. */
  public static final String NAME = "this-machine";

  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final String program;

  /** With the kubectl that is found in the operator's path. */
  public OwnMachine() {
    this("kubectl");
  }

  OwnMachine(String program) {
    this.program = program;
  }

  @Override
  public String label() {
    return NAME;
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    Instant started = Instant.now();
    if (!KubectlWay.meant(command)) {
      return refused(
          command, started, Why.UNSUPPORTED, "On the operator's own machine only kubectl is run.");
    }
    if (command.privilege() == Privilege.ROOT) {
      return refused(
          command,
          started,
          Why.NO_PERMISSION,
          "On the operator's own machine nothing is run with root's rights.");
    }
    try {
      var argv = new ArrayList<>(command.argv());
      argv.set(0, program);
      return finished(command, started, new ProcessBuilder(argv).start());
    } catch (IOException e) {
      return refused(
          command, started, Why.TOOL_MISSING, "kubectl cannot be run on this machine: install it.");
    }
  }

  private static Capture finished(Command command, Instant started, Process process)
      throws InterruptedException {
    var out = new Drain(process.getInputStream(), command.outputLimit(), () -> {});
    var err = new Drain(process.getErrorStream(), command.outputLimit(), () -> {});
    Thread reading = Thread.ofVirtual().name("kubectl-out").start(out);
    Thread complaining = Thread.ofVirtual().name("kubectl-err").start(err);
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      // It ended before it was told that nothing comes.
    }
    try {
      boolean ended = process.waitFor(command.limit().toMillis(), TimeUnit.MILLISECONDS);
      Ending ending =
          ended ? new Ending.Exited(process.exitValue()) : new Ending.TimedOut(command.limit());
      end(process);
      reading.join(LAST_WORDS);
      complaining.join(LAST_WORDS);
      return new Capture(
          NAME,
          command.argv(),
          started,
          Duration.between(started, Instant.now()),
          ending,
          out.output(0, command.outputLimit()),
          err.output(0, command.outputLimit()));
    } finally {
      end(process);
    }
  }

  /** With what it started: a credential plugin must not be left behind. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static Capture refused(Command command, Instant started, Why why, String sentence) {
    return new Capture(
        NAME,
        command.argv(),
        started,
        Duration.ZERO,
        new Ending.NotRun(why, sentence),
        Output.EMPTY,
        Output.EMPTY);
  }

  @Override
  public void close() {}
}
