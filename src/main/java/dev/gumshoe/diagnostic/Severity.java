package dev.gumshoe.diagnostic;

/** How bad a problem is. */
public enum Severity {
  /** The source cannot be used. */
  ERROR,
  /** The source can be used, and should be looked at. */
  WARNING
}
