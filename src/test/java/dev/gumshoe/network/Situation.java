package dev.gumshoe.network;

import java.io.IOException;
import java.util.List;

/**
 * What is done to the network, what is tried, and what is concluded when packets are captured at
 * {@link #points}.
 *
 * @param spoil lines, each with where it is run
 * @param undo sets right what {@code spoil} did
 * @param points {@code name:where:device}
 * @param expected fate, refusal, sender, conclusion, last seen, missing at
 * @param sentence without times
 */
public record Situation(
    String name,
    List<String> spoil,
    List<String> undo,
    Attempt attempt,
    List<String> points,
    List<String> expected,
    String sentence) {
  /** At the pod, the other end of its cable, the node's way out, and the peer's way in. */
  static final List<String> POINTS = points("wire", "wire");

  public Situation {
    spoil = List.copyOf(spoil);
    undo = List.copyOf(undo);
    points = List.copyOf(points);
    expected = List.copyOf(expected);
  }

  static Situation of(
      String name, List<String> spoil, Attempt attempt, List<String> expected, String sentence) {
    return new Situation(name, spoil, undo(spoil), attempt, POINTS, expected, sentence);
  }

  Situation at(String nodeDevice, String peerDevice) {
    return new Situation(
        name, spoil, undo, attempt, points(nodeDevice, peerDevice), expected, sentence);
  }

  private static List<String> points(String nodeDevice, String peerDevice) {
    return List.of(
        "pod:pod:eth0", "cable:node:cali1", "node:node:" + nodeDevice, "peer:peer:" + peerDevice);
  }

  /** Commands that take back what these did. */
  private static List<String> undo(List<String> spoil) {
    return spoil.stream()
        .map(line -> line.replace(" -A ", " -D ").replace(" add ", " del "))
        .toList()
        .reversed();
  }

  /** The device at one of the points. */
  public String device(String point) {
    return points.stream()
        .map(text -> text.split(":", 3))
        .filter(words -> words[0].equals(point))
        .map(words -> words[2])
        .findFirst()
        .orElseThrow();
  }

  /** Makes it so. */
  public void begin(Namespaces net) throws IOException, InterruptedException {
    for (String line : spoil) {
      net.in(line.split(" ", 2)[0], line.split(" ", 2)[1]);
    }
  }

  /** Sets it right, as far as it had begun. */
  public void end(Namespaces net) throws IOException, InterruptedException {
    for (String line : undo) {
      net.run(line.split(" ", 2)[0], line.split(" ", 2)[1]);
    }
  }

  /** Leaves times out: when a SYN is sent again depends on the kernel (tcp_syn_linear_timeouts). */
  public static String withoutTimes(String sentence) {
    return sentence
        .replaceAll(" It was sent \\d+ times \\([^)]*\\)\\.", "")
        .replaceAll(" \\d+ times \\([^)]*\\)", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
