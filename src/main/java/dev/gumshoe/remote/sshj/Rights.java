package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.SecretPrompt;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How root's rights are had on one node: found out with the first command that needs them, and kept
 * for the life of the connection, the password too.
 */
final class Rights {
  private static final int MOST_PASSWORDS = 3;
  private final String account;
  private final boolean rootByName;
  private final SecretPrompt prompt;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Found found;
  private char @Nullable [] password;

  /** Runs a short line on the node. */
  @FunctionalInterface
  interface Trial {
    Outcome run(String line, String mark, Optional<char[]> secret) throws InterruptedException;
  }

  /** What a trial came to. */
  record Outcome(Ending ending, String stdout, String stderr) {
    boolean succeeded() {
      return ending.equals(new Ending.Exited(0));
    }
  }

  /** What was found out. */
  sealed interface Found {
    /** Root's rights are had this way. */
    record Way(RemoteLine.Root root) implements Found {}

    /** They are not to be had. */
    record No(Ending.NotRun ending) implements Found {}
  }

  Rights(String account, boolean rootByName, SecretPrompt prompt) {
    this.account = account;
    this.rootByName = rootByName;
    this.prompt = prompt;
  }

  /** Finds out, asking the operator where sudo wants a password. */
  Found root(Trial trial) throws InterruptedException {
    if (rootByName) {
      return new Found.Way(RemoteLine.Root.HELD);
    }
    lock.lockInterruptibly();
    try {
      Found known = found;
      if (known != null) {
        return known;
      }
      Found now = find(trial);
      if (!(now instanceof Found.No(Ending.NotRun ending)) || ending.why() == Why.NO_PERMISSION) {
        found = now;
      }
      return now;
    } finally {
      lock.unlock();
    }
  }

  private Found find(Trial trial) throws InterruptedException {
    Outcome id = trial.run("id -u", "", Optional.empty());
    if (id.ending() instanceof Ending.NotRun ending) {
      return new Found.No(ending);
    }
    if (id.succeeded() && id.stdout().strip().equals("0")) {
      return new Found.Way(RemoteLine.Root.HELD);
    }
    String mark = RemoteLine.newMark(new SecureRandom());
    Outcome sudo = trial.run(RemoteLine.trying(RemoteLine.Root.SUDO, mark), mark, Optional.empty());
    if (sudo.succeeded()) {
      return new Found.Way(RemoteLine.Root.SUDO);
    }
    if (sudo.ending() instanceof Ending.NotRun ending) {
      return new Found.No(ending);
    }
    return sudo.stderr().contains("password") ? ask(trial, mark) : no(lastLine(sudo.stderr()));
  }

  private Found ask(Trial trial, String mark) throws InterruptedException {
    String reason = "sudo wants a password, and none was given";
    for (int i = 0; i < MOST_PASSWORDS; i++) {
      Optional<char[]> answer = prompt.ask(new SecretPrompt.Request.SudoPassword(account, i > 0));
      if (answer.isEmpty()) {
        return no(reason);
      }
      String line = RemoteLine.trying(RemoteLine.Root.SUDO_WITH_PASSWORD, mark);
      Outcome outcome = trial.run(line, mark, answer);
      if (outcome.succeeded()) {
        password = answer.get();
        return new Found.Way(RemoteLine.Root.SUDO_WITH_PASSWORD);
      }
      Arrays.fill(answer.get(), '\0');
      reason = lastLine(outcome.stderr());
    }
    return no(reason);
  }

  private Found no(String reason) {
    return new Found.No(
        new Ending.NotRun(
            Why.NO_PERMISSION,
            "%s cannot become root: %s. Connect as root, or allow sudo for the account."
                .formatted(account, reason)));
  }

  private static String lastLine(String text) {
    return text.strip()
        .lines()
        .reduce((_, last) -> last)
        .map(line -> line.replaceAll("\\.$", ""))
        .orElse("sudo failed without a word");
  }

  /** What goes to standard input for a way: a copy, to be wiped. */
  Optional<char[]> secretFor(RemoteLine.Root root) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      char[] secret = password;
      return root == RemoteLine.Root.SUDO_WITH_PASSWORD && secret != null
          ? Optional.of(secret.clone())
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  void wipe() {
    lock.lock();
    try {
      if (password != null) {
        Arrays.fill(password, '\0');
        password = null;
      }
      found = null;
    } finally {
      lock.unlock();
    }
  }
}
