package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tcpdump of a node.
 *
 * @param immediate whether it can hand each packet on at once: {@code --immediate-mode}, since 4.7
 *     with libpcap 1.5; before, the kernel may hold packets back for a second
 */
record Tcpdump(boolean immediate) {
  /** What a node answers to the question for its tcpdump. */
  sealed interface Asked {
    /** It has one. */
    record Has(Tcpdump tcpdump) implements Asked {}

    /** It has none, or it may not be used. */
    record HasNot(Problem problem) implements Asked {}
  }

  /**
   * Asks with the rights that listening needs. Versions before 4.6 do not know {@code --help},
   * print the same text on standard error, and fail.
   */
  static Asked on(Target node) throws InterruptedException {
    Capture capture = node.run(Command.of(List.of("tcpdump", "--help"), Privilege.ROOT));
    String said = capture.stdout().text() + capture.stderr().text();
    boolean ran = capture.ending() instanceof Ending.Exited && said.contains("Usage: ");
    if (ran && !capture.exited(127)) {
      return new Asked.Has(new Tcpdump(said.contains("--immediate-mode")));
    }
    Optional<Answer.Unknown> unknown = Failures.of(capture);
    Why why = unknown.map(Answer.Unknown::why).orElse(Why.FAILED);
    if (why == Why.TOOL_MISSING) {
      return new Asked.HasNot(new Problem(why, missing(node.label())));
    }
    String detail = unknown.map(Answer.Unknown::detail).orElse(said);
    return new Asked.HasNot(
        new Problem(why, Words.clean("tcpdump on " + node.label() + ": " + detail)));
  }

  private static String missing(String node) {
    return "tcpdump is not installed on "
        + node
        + ", so no packet can be captured there. Counters tell a part of it: `ss -tin`, `nstat"
        + " -az`, `conntrack -S` and `ip -s link`.";
  }

  /**
   * The command line (tcpdump(8)). Without {@code -p} the device would be made promiscuous, which
   * is a change to the node, and can by itself make a broken network work. What follows {@code --}
   * is never an option.
   */
  List<String> argv(Found.Device device, String filter, Limits limits) {
    List<String> argv = new ArrayList<>(device.prefix());
    argv.addAll(List.of("tcpdump", "-n", "-p", "-U", "-w", "-", "-i", device.name()));
    argv.addAll(List.of("-s", Integer.toString(limits.snapLength())));
    argv.addAll(List.of("-B", Integer.toString(limits.bufferKib())));
    argv.addAll(List.of("-c", Long.toString(limits.packets())));
    if (immediate) {
      argv.add("--immediate-mode");
    }
    if (!filter.isBlank()) {
      argv.addAll(List.of("--", filter));
    }
    return argv;
  }
}
