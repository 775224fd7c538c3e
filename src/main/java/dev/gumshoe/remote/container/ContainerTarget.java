package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.ShellWords;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container on a node: commands run inside it, through its runtime or, when that fails for a
 * reason of its own, through nsenter. A capture names the container and the command as it was asked
 * for; {@link #onNode} tells what the node ran. Does not own the node's connection.
 */
public final class ContainerTarget implements Contained {
  private static final Pattern RUNTIME_FAILED =
      Pattern.compile(
          "OCI runtime exec failed|rpc error|cannot connect to|connection refused|failed to dial"
              + "|connect: |deadline exceeded|unimplemented|operation not supported",
          Pattern.CASE_INSENSITIVE);

  /** The program is missing in the container, or the container is gone: nsenter would not help. */
  private static final Pattern TRUE_ANSWER =
      Pattern.compile(
          "executable file|no such file|not found|not running|no running|no such container",
          Pattern.CASE_INSENSITIVE);

  private final Target node;
  private final ContainerOnNode container;

  /** Commands reach the container through the node, which stays open when this is closed. */
  public ContainerTarget(Target node, ContainerOnNode container) {
    this.node = node;
    this.container = container;
  }

  @Override
  public String label() {
    return container.name() + " on " + node.label();
  }

  @Override
  public Target node() {
    return node;
  }

  @Override
  public ContainerOnNode container() {
    return container;
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    Capture capture = runOnNode(command, onNode(command.argv()));
    boolean another = container.runtime() != ContainerRuntime.NSENTER && container.pid() > 0;
    if (another && runtimeFailed(capture)) {
      capture = runOnNode(command, nsenter(command.argv()));
    }
    return new Capture(
        label(),
        command.argv(),
        capture.started(),
        capture.took(),
        capture.ending(),
        capture.stdout(),
        capture.stderr());
  }

  /** Through the runtime alone; what it says of its own is the command's last words then. */
  @Override
  public Running start(Command command, Running.Input input, StreamSink sink)
      throws InterruptedException {
    return node.start(
        new Command(onNode(command.argv()), Privilege.ROOT, command.limit(), command.outputLimit()),
        input,
        sink);
  }

  /**
   * The node's programs in this container's network namespace.
   *
   * @return empty when its process id is not known
   */
  public Optional<Target> network() {
    return container.pid() > 0
        ? Optional.of(new ContainerNetwork(node, container))
        : Optional.empty();
  }

  private Capture runOnNode(Command command, List<String> argv) throws InterruptedException {
    Command root = new Command(argv, Privilege.ROOT, command.limit(), command.outputLimit());
    return node.run(root);
  }

  private static boolean runtimeFailed(Capture capture) {
    String said = capture.stderr().text();
    return capture.ending() instanceof Ending.Exited(int status)
        && status != 0
        && capture.stdout().text().isEmpty()
        && RUNTIME_FAILED.matcher(said).find()
        && !TRUE_ANSWER.matcher(said).find();
  }

  @Override
  public String shown(Command command) {
    return "sudo " + ShellWords.join(onNode(command.argv()));
  }

  /** The argument vector for the node, as root, that runs this one in the container. */
  public List<String> onNode(List<String> argv) {
    return switch (container.runtime()) {
      // With -s the runtime kills the command when crictl is killed, and passes its status on.
      case CRICTL -> joined(List.of("exec", "-s", container.id()), argv);
      case DOCKER, NERDCTL, PODMAN -> joined(List.of("exec", container.id()), argv);
      case CTR -> joined(List.of("tasks", "exec", "--exec-id", newExecId(), container.id()), argv);
      case NSENTER -> nsenter(argv);
    };
  }

  private List<String> joined(List<String> more, List<String> argv) {
    List<String> all = new ArrayList<>(container.prefix());
    all.addAll(more);
    all.addAll(argv);
    return all;
  }

  private List<String> nsenter(List<String> argv) {
    List<String> all = new ArrayList<>(List.of("nsenter", "-t", Long.toString(container.pid())));
    all.addAll(List.of("-m", "-u", "-i", "-n", "-p", "--"));
    all.addAll(argv);
    return all;
  }

  private static String newExecId() {
    byte[] id = new byte[8];
    new SecureRandom().nextBytes(id);
    return "gumshoe-" + HexFormat.of().formatHex(id);
  }

  /** Leaves the container and the node as they are. */
  @Override
  public void close() {}
}
