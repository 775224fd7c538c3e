package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.ShellWords;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * The node's programs in a container's network namespace, and in no other of its namespaces: for
 * what a container's image does not have. Commands run as root, since nsenter(1) needs that. Does
 * not own the node's connection.
 */
public final class ContainerNetwork implements Target {
  private final Target node;
  private final ContainerOnNode container;

  /**
   * @throws IllegalArgumentException when the container's process id is not known
   */
  public ContainerNetwork(Target node, ContainerOnNode container) {
    if (container.pid() <= 0) {
      throw new IllegalArgumentException(
          "the process id of " + container.title() + " is not known");
    }
    this.node = node;
    this.container = container;
  }

  @Override
  public String label() {
    return "network of " + container.name() + " on " + node.label();
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    Capture capture = node.run(onNode(command));
    return new Capture(
        label(),
        command.argv(),
        capture.started(),
        capture.took(),
        capture.ending(),
        capture.stdout(),
        capture.stderr());
  }

  @Override
  public Running start(Command command, Running.Input input, StreamSink sink)
      throws InterruptedException {
    return node.start(onNode(command), input, sink);
  }

  @Override
  public String shown(Command command) {
    return "sudo " + ShellWords.join(onNode(command).argv());
  }

  private Command onNode(Command command) {
    List<String> argv = new ArrayList<>(List.of("nsenter", "-t", Long.toString(container.pid())));
    argv.addAll(List.of("-n", "--"));
    argv.addAll(command.argv());
    return new Command(argv, Privilege.ROOT, command.limit(), command.outputLimit());
  }

  /** Leaves the container and the node as they are. */
  @Override
  public void close() {}
}
