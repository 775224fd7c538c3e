package dev.gumshoe.remote.kubectl;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target on which kubectl is called the way that works there. The first command that begins with
 * {@code kubectl} tries one way after the other; the way that spoke to an API server is kept. Other
 * commands are left as they are.
 */
public final class KubectlTarget implements Target {
  /**
   * What kubectl says when it has no usable configuration, of which versions differ in the wording
   * (client-go, tools/clientcmd; kubectl, cmd/util/helpers.go). Without one it asks localhost:8080.
   */
  private static final Pattern NO_CONFIGURATION =
      Pattern.compile(
          "localhost:8080|\\[::1\\]:8080|127\\.0\\.0\\.1:8080"
              + "|no configuration has been provided|configuration info|invalid configuration"
              + "|error loading config file|unable to read \\S*\\.yaml"
              + "|\\b(stat|open) \\S+: (no such file|permission denied)"
              + "|command not found|no such file or directory",
          Pattern.CASE_INSENSITIVE);

  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private final Target node;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable KubectlWay found;

  /** The node stays the caller's to close, as {@link #close} closes it. */
  public KubectlTarget(Target node) {
    this.node = node;
  }

  @Override
  public String label() {
    return node.label();
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    if (!KubectlWay.meant(command)) {
      return node.run(command);
    }
    KubectlWay known = found;
    if (known != null) {
      return node.run(known.of(command));
    }
    looking.lockInterruptibly();
    try {
      KubectlWay meanwhile = found;
      return meanwhile != null ? node.run(meanwhile.of(command)) : look(command);
    } finally {
      looking.unlock();
    }
  }

  private Capture look(Command command) throws InterruptedException {
    Optional<Capture> told = Optional.empty();
    for (KubectlWay way : KubectlWay.values()) {
      Capture capture = node.run(way.of(command));
      if (!notThisWay(capture)) {
        if (capture.ending() instanceof Ending.Exited) {
          found = way;
        }
        return capture;
      }
      // The first that is there, though without a configuration, tells more than one that is not.
      if (told.filter(first -> !missing(first)).isEmpty()
          && (told.isEmpty() || !missing(capture))) {
        told = Optional.of(capture);
      }
    }
    return told.orElseThrow();
  }

  private static boolean missing(Capture capture) {
    return capture.exited(NOT_FOUND) || capture.exited(NOT_EXECUTABLE);
  }

  private static boolean notThisWay(Capture capture) {
    return switch (capture.ending()) {
      case Ending.Exited(int status) ->
          status != 0
              && (missing(capture) || NO_CONFIGURATION.matcher(capture.stderr().text()).find());
      case Ending.NotRun(var why, String _) ->
          switch (why) {
            case TOOL_MISSING, NO_PERMISSION, UNSUPPORTED -> true;
            case NO_TARGET,
                NOT_CONNECTED,
                TIMED_OUT,
                CANCELLED,
                UNPARSABLE,
                CUT_SHORT,
                FAILED,
                NO_VALUE ->
                false;
          };
      case Ending.TimedOut _, Ending.Cancelled _, Ending.Signalled _ -> false;
    };
  }

  @Override
  public Running start(Command command, Running.Input input, StreamSink sink)
      throws InterruptedException {
    return node.start(called(command), input, sink);
  }

  @Override
  public String shown(Command command) {
    return node.shown(called(command));
  }

  private Command called(Command command) {
    KubectlWay known = found;
    return known != null && KubectlWay.meant(command) ? known.of(command) : command;
  }

  @Override
  public void close() {
    node.close();
  }
}
