package dev.gumshoe.flow;

/** How sure a finding is. */
public enum Sureness {
  /** The state of the node shows it. */
  PROVEN,
  /** The evidence fits this and little else. */
  LIKELY,
  /** The evidence allows it. */
  POSSIBLE
}
