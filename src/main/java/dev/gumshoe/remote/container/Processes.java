package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a container without its runtime: a process by its program, in a mount namespace of its own.
 */
final class Processes {
  private static final Pattern LINE = Pattern.compile("^\\s*(\\d+)\\s+(.*)$");
  private static final Pattern INTERPRETER =
      Pattern.compile("(ba|da|a|z|k)?sh|busybox|tini|dumb-init|python[0-9.]*|perl");
  private static final int MOST = 32;
  private final Asking asking;

  Processes(Asking asking) {
    this.asking = asking;
  }

  List<ContainerOnNode> find(String name) throws InterruptedException {
    // Those of the node itself: of its first process, which hardened kernels hide, and of ours.
    Set<String> seen = new HashSet<>(List.of(namespace("1"), namespace("self")));
    List<ContainerOnNode> found = new ArrayList<>();
    for (long pid : pids(list(), name)) {
      String namespace = namespace(Long.toString(pid));
      if (!namespace.isEmpty() && seen.add(namespace)) {
        found.add(
            new ContainerOnNode(
                ContainerRuntime.NSENTER, List.of("nsenter"), "", name, "", "", pid));
      }
    }
    return found;
  }

  /** BusyBox' ps knows no {@code -e} and needs none. */
  private String list() throws InterruptedException {
    Capture all = asking.run(List.of("ps", "-eo", "pid,args"));
    boolean done = all.ending().equals(new Ending.Exited(0));
    return (done ? all : asking.run(List.of("ps", "-o", "pid,args"))).stdout().text();
  }

  private String namespace(String pid) throws InterruptedException {
    return asking.run(List.of("readlink", "/proc/" + pid + "/ns/mnt")).stdout().text().strip();
  }

  /** The processes whose program, or whose interpreter's script, has this name. */
  static List<Long> pids(String list, String name) {
    return list.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> runs(line.group(2), name))
        .map(line -> Long.parseLong(line.group(1)))
        .limit(MOST)
        .toList();
  }

  private static boolean runs(String args, String name) {
    String[] words = args.strip().split("\\s+");
    String program = base(words[0]).replaceFirst("^-", "");
    return program.equals(name)
        || words.length > 1
            && INTERPRETER.matcher(program).matches()
            && base(words[1]).equals(name);
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
