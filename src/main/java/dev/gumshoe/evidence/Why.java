package dev.gumshoe.evidence;

import java.util.Locale;

/** Why something is not known. Each of these is an answer that a flow must say what to do with. */
public enum Why {
  /** The command is not installed on the target, or not in its path. */
  TOOL_MISSING("the tool is not there"),
  /** The command needs rights that the operator's account does not have. */
  NO_PERMISSION("not permitted"),
  /** The command did not end within its time limit. */
  TIMED_OUT("no answer in time"),
  /** The output is not in the tool's format. */
  UNPARSABLE("the output cannot be read"),
  /** The output was longer than its limit, or ended in the middle. */
  CUT_SHORT("the output is cut short"),
  /** The kernel or the platform of the target has no such feature. */
  UNSUPPORTED("the target does not support it"),
  /** The command failed in a way that says nothing more specific. */
  FAILED("the command failed"),
  /** Nothing fills the role that the probe is for. */
  NO_TARGET("there is no target for it"),
  /** The target could not be reached, or the connection broke. */
  NOT_CONNECTED("no connection"),
  /** The operator stopped it. */
  CANCELLED("stopped by the operator"),
  /** A value that the command needs is itself not known. */
  NO_VALUE("a value that it needs is not known");

  private final String words;

  Why(String words) {
    this.words = words;
  }

  /** The key used in flows, journals and JSON: {@code tool-missing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few words for a sentence. */
  public String words() {
    return words;
  }
}
