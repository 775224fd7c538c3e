package dev.gumshoe.flow.cases;

/** What fills a role in a case. */
public sealed interface CaseTarget {
  /**
   * A node.
   *
   * @param host its name
   */
  record Node(String host) implements CaseTarget {}

  /**
   * A container on a node.
   *
   * @param on role of the node
   * @param name of the container
   * @param pod name of its pod
   * @param namespace of its pod
   */
  record Container(String on, String name, String pod, String namespace) implements CaseTarget {}

  /**
   * Nothing fills it.
   *
   * @param detail one sentence: why not
   */
  record Absent(String detail) implements CaseTarget {}
}
