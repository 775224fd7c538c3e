package dev.gumshoe.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands for a shell on a practice node: takes a line at a time and prints what the node
 * answers. It runs nothing; of a shell it has the prompt and {@code exit}.
 */
final class PracticeShell implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeShell.class);
  private static final String WELCOME =
      "A practice node of Gumshoe: it answers what was recorded, and runs nothing."
          + " Plain commands; exit ends it.\n";

  private final PracticeNode node;
  private final Workers workers;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable ExitCallback exit;
  private volatile @Nullable Thread thread;

  PracticeShell(PracticeNode node, Workers workers) {
    this.node = node;
    this.workers = workers;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    // On a terminal both are one.
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    String account = channel.getSession().getUsername();
    boolean terminal = environment.getEnv().containsKey(Environment.ENV_TERM);
    var lines = new TypedLines(Objects.requireNonNull(in), Objects.requireNonNull(out), terminal);
    thread = workers.start("practice-shell-" + node.host(), () -> serve(lines, account));
  }

  private void serve(TypedLines lines, String account) {
    try {
      lines.print(WELCOME);
      for (Optional<String> line = next(lines, account);
          line.isPresent() && !line.get().equals("exit");
          line = next(lines, account)) {
        answer(lines, line.get(), account);
      }
    } catch (IOException e) {
      LOG.debug("Nobody is at the practice shell any more", e);
    }
    Objects.requireNonNull(exit).onExit(0);
  }

  private Optional<String> next(TypedLines lines, String account) throws IOException {
    return lines.next("%s@%s:~$ ".formatted(account, node.host())).map(String::strip);
  }

  private void answer(TypedLines lines, String line, String account) throws IOException {
    if (line.isEmpty()) {
      return;
    }
    node.hear(line);
    if (node.live(line, account).isPresent()) {
      lines.print(
          "It writes a file of packets; give it to ssh as a command, and keep its output.\n");
      return;
    }
    Reply reply = node.answer(line, account);
    lines.print(reply.stderr());
    lines.print(reply.stdout());
    if (reply.hangs()) {
      lines.print("(It hangs; the practice shell goes on without it.)\n");
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
