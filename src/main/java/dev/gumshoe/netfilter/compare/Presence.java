package dev.gumshoe.netfilter.compare;

/** On which side something is. */
public enum Presence {
  BOTH,
  LEFT_ONLY,
  RIGHT_ONLY
}
