package dev.gumshoe.remote;

import java.util.Optional;

/** Asks the operator for a secret. Called by any thread. */
@FunctionalInterface
public interface SecretPrompt {
  /** What is asked for. */
  sealed interface Request {
    /** The password of an account on a host. */
    record Password(String account) implements Request {}

    /** The passphrase of a private key in a file. */
    record Passphrase(String file, boolean again) implements Request {}

    /**
     * A question that the server asks (RFC 4256).
     *
     * @param account the account on the host
     * @param instruction what the server says above it, may be empty
     * @param question the server's words
     * @param echo whether the answer may be shown while it is typed
     */
    record Question(String account, String instruction, String question, boolean echo)
        implements Request {}

    /** The operator's own password on a host, for sudo. */
    record SudoPassword(String account, boolean again) implements Request {}

    /** One sentence that asks for it, without a colon at its end. */
    default String sentence() {
      return switch (this) {
        case Password(String account) -> "Password for " + account;
        case Passphrase(String file, boolean again) ->
            (again ? "That was not it. " : "") + "Passphrase for the key " + file;
        case Question(String account, String _, String question, boolean _) ->
            account + " asks: " + question.strip().replaceFirst("\\s*:$", "");
        case SudoPassword(String account, boolean again) ->
            (again ? "That was not it. " : "") + "Password of " + account + " for sudo";
      };
    }
  }

  /**
   * Blocks until the operator has answered. The caller wipes the array.
   *
   * @return empty when the operator will not or cannot say
   */
  Optional<char[]> ask(Request request);
}
