package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.SecretPrompt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.userauth.method.ChallengeResponseProvider;
import net.schmizz.sshj.userauth.password.Resource;
import org.jspecify.annotations.Nullable;

/** Passes the server's questions (RFC 4256) on to the operator. */
final class Questions implements ChallengeResponseProvider {
  private static final int MOST = 3;
  private final String account;
  private final SecretPrompt prompt;
  private String instruction = "";
  private int rounds;
  private boolean answered;
  private boolean declined;

  Questions(String account, SecretPrompt prompt) {
    this.account = account;
    this.prompt = prompt;
  }

  @Override
  public List<String> getSubmethods() {
    return List.of();
  }

  @Override
  public void init(
      @SuppressWarnings("rawtypes") @Nullable Resource resource,
      @Nullable String name,
      @Nullable String instructionOfServer) {
    instruction =
        ((name == null ? "" : name)
                + " "
                + (instructionOfServer == null ? "" : instructionOfServer))
            .strip();
    rounds++;
  }

  @Override
  public char[] getResponse(String question, boolean echo) {
    Optional<char[]> answer =
        declined
            ? Optional.empty()
            : prompt.ask(new SecretPrompt.Request.Question(account, instruction, question, echo));
    declined |= answer.isEmpty();
    answered = true;
    try {
      return answer.map(char[]::clone).orElse(new char[0]);
    } finally {
      answer.ifPresent(secret -> Arrays.fill(secret, '\0'));
    }
  }

  /** A server that asked nothing would refuse again and again. */
  @Override
  public boolean shouldRetry() {
    boolean again = answered && !declined && rounds < MOST;
    answered = false;
    return again;
  }

  /** Whether the operator would not answer. */
  boolean declined() {
    return declined;
  }
}
