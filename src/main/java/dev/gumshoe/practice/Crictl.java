package dev.gumshoe.practice;

import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.remote.recorded.RecordedTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The container runtime of a practice node, as far as crictl shows it: the case's containers. */
final class Crictl {
  private static final Set<String> GLOBAL =
      Set.of(
          "-r",
          "--runtime-endpoint",
          "-i",
          "--image-endpoint",
          "-t",
          "--timeout",
          "-c",
          "--config");
  private static final Set<String> VALUED =
      Set.of(
          "-o",
          "--output",
          "-s",
          "--state",
          "--label",
          "--name",
          "--namespace",
          "-p",
          "--pod",
          "--tail",
          "--timeout",
          "-n",
          "--last",
          "--image",
          "--since");
  private static final Set<String> OF_EXEC = Set.of("--timeout", "--transport", "-r");

  private final Case recorded;
  private final List<Container> containers;

  Crictl(Case recorded, List<Container> containers) {
    this.recorded = recorded;
    this.containers = containers;
  }

  /** What {@code crictl} answers to these words after its name. */
  Reply answer(List<String> words, boolean root) {
    List<String> rest = Arguments.of(words, GLOBAL).operands();
    if (rest.isEmpty()) {
      return fatal("practice nodes know crictl pods, ps, inspect, exec and logs");
    }
    if (!root) {
      return fatal(
          "validate service connection: rpc error: code = Unavailable desc = dial unix"
              + " /run/containerd/containerd.sock: connect: permission denied");
    }
    List<String> more = rest.subList(1, rest.size());
    Arguments arguments = Arguments.of(more, rest.getFirst().equals("exec") ? OF_EXEC : VALUED);
    return switch (rest.getFirst()) {
      case "pods" -> pods(arguments);
      case "ps" -> ps(arguments);
      case "inspect" -> one(arguments, this::inspect);
      case "exec" -> one(arguments, container -> exec(container, arguments.operands()));
      case "logs" -> one(arguments, this::logs);
      default -> fatal("practice nodes know crictl pods, ps, inspect, exec and logs");
    };
  }

  private Reply pods(Arguments arguments) {
    var pods = new LinkedHashMap<String, Container>();
    containers.stream()
        .filter(one -> all(arguments.values("-s", "--state"), "ready"::equalsIgnoreCase))
        .filter(one -> all(arguments.values("--name"), one.pod()::contains))
        .filter(one -> all(arguments.values("--namespace"), one.namespace()::equals))
        .filter(one -> all(arguments.values("--label"), label -> labelled(one, label)))
        .forEach(one -> pods.putIfAbsent(one.podId(), one));
    return listed(
        arguments,
        List.copyOf(pods.values()),
        CrictlJson::pods,
        Container::podId,
        "POD ID        STATE  NAMESPACE  NAME",
        one -> "Ready  " + one.namespace() + "  " + one.pod());
  }

  private Reply ps(Arguments arguments) {
    List<Container> found =
        containers.stream()
            .filter(one -> all(arguments.values("--state"), "running"::equalsIgnoreCase))
            .filter(one -> all(arguments.values("--name"), one.name()::contains))
            .filter(one -> all(arguments.values("-p", "--pod"), one.podId()::startsWith))
            .filter(one -> all(arguments.values("--label"), label -> ownLabel(one, label)))
            .toList();
    return listed(
        arguments,
        found,
        CrictlJson::containers,
        Container::id,
        "CONTAINER      STATE    NAME  POD",
        one -> "Running  " + one.name() + "  " + one.pod());
  }

  private static boolean all(List<String> wanted, Function<String, Boolean> fits) {
    return wanted.stream().allMatch(fits::apply);
  }

  /** Pods' labels stand on the pod only, those that the kubelet sets on both. */
  private static boolean labelled(Container one, String label) {
    String[] pair = label.split("=", 2);
    return pair.length == 2 && pair[1].equals(one.labels().get(pair[0])) || ownLabel(one, label);
  }

  private static boolean ownLabel(Container one, String label) {
    return List.of(
            "io.kubernetes.container.name=" + one.name(),
            "io.kubernetes.pod.name=" + one.pod(),
            "io.kubernetes.pod.namespace=" + one.namespace(),
            "io.kubernetes.pod.uid=" + one.podUid())
        .contains(label);
  }

  private static Reply listed(
      Arguments arguments,
      List<Container> found,
      Function<List<Container>, String> json,
      Function<Container, String> id,
      String header,
      Function<Container, String> row) {
    if (arguments.has("-q", "--quiet")) {
      return lines(found.stream().map(id).toList());
    }
    if (arguments.values("-o", "--output").contains("json")) {
      return Reply.printed(json.apply(found));
    }
    var table = new ArrayList<>(List.of(header));
    found.forEach(one -> table.add(id.apply(one).substring(0, 13) + "  " + row.apply(one)));
    return lines(table);
  }

  private static Reply lines(List<String> lines) {
    return Reply.printed(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  /** Like crictl, takes the beginning of an id where only one container has it. */
  private Reply one(Arguments arguments, Function<Container, Reply> answer) {
    String id = arguments.operand().orElse("");
    List<Container> found = containers.stream().filter(c -> c.id().startsWith(id)).toList();
    return id.isEmpty() || found.size() != 1
        ? fatal(
            "rpc error: code = NotFound desc = an error occurred when try to find container \""
                + id
                + "\": not found")
        : answer.apply(found.getFirst());
  }

  private Reply inspect(Container container) {
    return Reply.printed(CrictlJson.inspect(container));
  }

  private Reply exec(Container container, List<String> operands) {
    List<String> argv = operands.subList(1, operands.size());
    if (argv.isEmpty()) {
      return fatal("execing command in container: no command was given");
    }
    return RecordedTarget.answer(recorded, container.role(), argv)
        .map(Reply::of)
        .orElseGet(
            () ->
                fatal(
                    "execing command in container: rpc error: code = Unknown desc = failed to exec"
                        + " in container: OCI runtime exec failed: exec failed: unable to start"
                        + " container process: exec: \""
                        + argv.getFirst()
                        + "\": executable file not found in $PATH: unknown"));
  }

  /** A case has no log by itself; that there is none must not look like an empty one. */
  private Reply logs(Container container) {
    return fatal(
        "failed to try resolving symlinks in path \"/var/log/pods/%s_%s_%s/%s/0.log\": no such file"
            .formatted(
                container.namespace(), container.pod(), container.podUid(), container.name()));
  }

  private static Reply fatal(String words) {
    return Reply.failed(1, "FATA[0000] " + words + "\n");
  }
}
