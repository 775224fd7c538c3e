package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;

/** Carries a failure out of the middle of connecting. */
final class ConnectFailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient ConnectFailure failure;

  ConnectFailedException(ConnectFailure failure) {
    super(failure.sentence());
    this.failure = failure;
  }

  ConnectFailure failure() {
    return failure;
  }
}
