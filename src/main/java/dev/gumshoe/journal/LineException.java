package dev.gumshoe.journal;

import java.io.IOException;

/** A line does not follow the one before it. */
final class LineException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault.Check check;

  LineException(Fault.Check check, String what) {
    super(what);
    this.check = check;
  }

  Fault.Check check() {
    return check;
  }
}
