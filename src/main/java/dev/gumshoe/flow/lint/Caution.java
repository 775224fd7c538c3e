package dev.gumshoe.flow.lint;

import java.util.List;

/** What is known of a command before it is run, by the same list that probes are held to. */
public enum Caution {
  /** It only looks. */
  LOOKS,
  /** It can change the target, or its program can and it is not known not to. */
  CAN_CHANGE,
  /** Its program is not known. */
  NOT_KNOWN;

  /**
   * What is known of this command.
   *
   * @param argv the program and its arguments, without {@code sudo}
   */
  public static Caution of(List<String> argv) {
    if (argv.isEmpty() || ReadOnlyPolicy.objection(argv).isEmpty()) {
      return LOOKS;
    }
    String program = argv.getFirst().substring(argv.getFirst().lastIndexOf('/') + 1);
    return ReadOnlyPolicy.knows(program) || ChangingPrograms.names(program)
        ? CAN_CHANGE
        : NOT_KNOWN;
  }
}
