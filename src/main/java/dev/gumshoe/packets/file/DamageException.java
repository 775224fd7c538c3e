package dev.gumshoe.packets.file;

/** The file is damaged here; never leaves this package. */
final class DamageException extends Exception {
  private static final long serialVersionUID = 1L;
  private final FileProblem problem;

  DamageException(long offset, String message) {
    super(message, null, false, false);
    problem = new FileProblem(offset, message);
  }

  FileProblem problem() {
    return problem;
  }
}
