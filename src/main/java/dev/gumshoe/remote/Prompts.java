package dev.gumshoe.remote;

import java.util.Optional;

/**
 * How to ask the operator while connecting.
 *
 * @param hostKeys about unknown host keys
 * @param secrets for passwords and passphrases
 */
public record Prompts(HostKeyPrompt hostKeys, SecretPrompt secrets) {
  /** Asks nobody: refuses unknown host keys and knows no secret. */
  public static Prompts refusing() {
    return new Prompts(_ -> HostKeyPrompt.Decision.REFUSE, _ -> Optional.empty());
  }
}
