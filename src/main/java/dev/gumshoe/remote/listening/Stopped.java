package dev.gumshoe.remote.listening;

/** What ended a packet capture. */
public enum Stopped {
  /** The trigger had ended, and the time of grace after it. */
  TRIGGER_OVER,
  /** The limit of time. */
  TIME,
  /** The limit of packets. */
  PACKETS,
  /** The limit of bytes. */
  BYTES,
  /** The operator. */
  OPERATOR,
  /** It failed, at its start or later: there is a problem that tells. */
  FAILED
}
