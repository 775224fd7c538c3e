package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** A node over one SSH connection, which all its commands share. */
final class SshNode implements Target {
  /** sshd allows ten sessions a connection (MaxSessions); two are left for killing. */
  private static final int COMMANDS_AT_ONCE = 8;

  private final String label;
  private final Link link;
  private final Rights rights;
  private final Sessions sessions;
  private final Streams streams;
  private final Semaphore slots = new Semaphore(COMMANDS_AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();

  SshNode(Route route, Link link, Prompts prompts) {
    Hop node = route.node();
    this.label = node.label();
    this.link = link;
    this.rights = new Rights(label, node.settings().user().equals("root"), prompts.secrets());
    this.sessions = new Sessions(label, link, rights);
    this.streams = new Streams(label, link, rights, sessions, slots);
  }

  void connect() throws ConnectFailedException, InterruptedException {
    link.client();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    Instant started = Instant.now();
    slots.acquire();
    try {
      return inSlot(command);
    } catch (ConnectFailedException e) {
      return notRun(command, started, new Ending.NotRun(Why.NOT_CONNECTED, e.failure().sentence()));
    } finally {
      slots.release();
    }
  }

  private Capture inSlot(Command command) throws ConnectFailedException, InterruptedException {
    Instant started = Instant.now();
    return switch (ready(command)) {
      case Rights.Found.No(Ending.NotRun ending) -> notRun(command, started, ending);
      case Rights.Found.Way(RemoteLine.Root root) -> run(command, root);
    };
  }

  /** A live connection, and the rights for a command. */
  private Rights.Found ready(Command command) throws ConnectFailedException, InterruptedException {
    if (link.isClosed()) {
      String closed = "The connection to " + label + " was closed by the operator.";
      return new Rights.Found.No(new Ending.NotRun(Why.NOT_CONNECTED, closed));
    }
    link.client();
    return switch (command.privilege()) {
      case OPERATOR -> new Rights.Found.Way(RemoteLine.Root.HELD);
      case ROOT -> rights.root(sessions::trial);
    };
  }

  private Capture run(Command command, RemoteLine.Root root)
      throws ConnectFailedException, InterruptedException {
    long begun = System.nanoTime();
    Instant at = Instant.now();
    Sessions.Result result = sessions.run(command, root, RemoteLine.newMark(random));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new Capture(
        label, command.argv(), at, took, result.ending(), result.stdout(), result.stderr());
  }

  @Override
  public Running start(Command command, Running.Input input, StreamSink sink)
      throws InterruptedException {
    try {
      return switch (ready(command)) {
        case Rights.Found.No(Ending.NotRun ending) -> Running.notStarted(ending);
        case Rights.Found.Way(RemoteLine.Root root) ->
            streams.start(new StreamOrder(command, root, RemoteLine.newMark(random), input, sink));
      };
    } catch (ConnectFailedException e) {
      return Running.notStarted(new Ending.NotRun(Why.NOT_CONNECTED, e.failure().sentence()));
    }
  }

  private Capture notRun(Command command, Instant started, Ending.NotRun ending) {
    Duration took = Duration.between(started, Instant.now());
    Duration positive = took.isNegative() ? Duration.ZERO : took;
    return new Capture(
        label, command.argv(), started, positive, ending, Output.EMPTY, Output.EMPTY);
  }

  @Override
  public void close() {
    streams.close();
    link.close();
    rights.wipe();
  }
}
