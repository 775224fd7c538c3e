package dev.gumshoe.evidence;

import java.util.List;

/** Kinds of evidence: container runtimes. */
final class ContainerKinds {
  private static final List<Kind> ALL = List.of(/*END*/ );

  private ContainerKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
