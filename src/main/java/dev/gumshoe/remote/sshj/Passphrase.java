package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.SecretPrompt;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.jspecify.annotations.Nullable;

/** Asks for a key's passphrase, three times at most. sshj wipes what it is given. */
final class Passphrase implements PasswordFinder {
  private static final int MOST = 3;
  private final Path file;
  private final SecretPrompt prompt;
  private int asked;
  private boolean declined;

  Passphrase(Path file, SecretPrompt prompt) {
    this.file = file;
    this.prompt = prompt;
  }

  @Override
  public char[] reqPassword(@Nullable Resource<?> resource) {
    Optional<char[]> answer =
        declined
            ? Optional.empty()
            : prompt.ask(new SecretPrompt.Request.Passphrase(file.toString(), asked > 0));
    asked++;
    declined = answer.isEmpty();
    try {
      return answer.map(char[]::clone).orElse(new char[0]);
    } finally {
      answer.ifPresent(secret -> Arrays.fill(secret, '\0'));
    }
  }

  @Override
  public boolean shouldRetry(@Nullable Resource<?> resource) {
    return !declined && asked < MOST;
  }
}
