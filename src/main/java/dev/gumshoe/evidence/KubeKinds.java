package dev.gumshoe.evidence;

import java.util.List;

/** Kinds of evidence: objects of the Kubernetes API. */
final class KubeKinds {
  private static final List<Kind> ALL = List.of(/*END*/ );

  private KubeKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
