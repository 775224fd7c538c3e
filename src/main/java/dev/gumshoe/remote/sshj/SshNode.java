package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.RemoteLine;
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
  private final Semaphore slots = new Semaphore(COMMANDS_AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();

  SshNode(Route route, Link link, Prompts prompts) {
    Hop node = route.node();
    this.label = node.label();
    this.link = link;
    this.rights = new Rights(label, node.settings().user().equals("root"), prompts.secrets());
    this.sessions = new Sessions(label, link, rights);
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
    if (link.isClosed()) {
      String closed = "The connection to " + label + " was closed by the operator.";
      return notRun(command, started, new Ending.NotRun(Why.NOT_CONNECTED, closed));
    }
    link.client();
    RemoteLine.Root root = RemoteLine.Root.HELD;
    if (command.privilege() == Privilege.ROOT) {
      switch (rights.root(sessions::trial)) {
        case Rights.Found.Way(RemoteLine.Root way) -> root = way;
        case Rights.Found.No(Ending.NotRun ending) -> {
          return notRun(command, started, ending);
        }
      }
    }
    long begun = System.nanoTime();
    Instant at = Instant.now();
    Sessions.Result result = sessions.run(command, root, RemoteLine.newMark(random));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new Capture(
        label, command.argv(), at, took, result.ending(), result.stdout(), result.stderr());
  }

  private Capture notRun(Command command, Instant started, Ending.NotRun ending) {
    Duration took = Duration.between(started, Instant.now());
    Duration positive = took.isNegative() ? Duration.ZERO : took;
    return new Capture(
        label, command.argv(), started, positive, ending, Output.EMPTY, Output.EMPTY);
  }

  @Override
  public void close() {
    link.close();
    rights.wipe();
  }
}
