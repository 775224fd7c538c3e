package dev.gumshoe.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command on a practice node: waits as long as a real one would take, and answers. */
final class NodeCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(NodeCommand.class);

  /** A shell's status for what SIGKILL ended. */
  private static final int KILLED = 137;

  private final PracticeNode node;
  private final String line;
  private final double delayScale;
  private final Workers workers;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable OutputStream err;
  private @Nullable ExitCallback exit;
  private volatile @Nullable Thread thread;

  NodeCommand(PracticeNode node, String line, double delayScale, Workers workers) {
    this.node = node;
    this.line = line;
    this.delayScale = delayScale;
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
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    String account = channel.getSession().getUsername();
    environment.addSignalListener(
        (_, _) -> interrupt(), Signal.KILL, Signal.TERM, Signal.INT, Signal.HUP);
    node.hear(line);
    Optional<Live> live = node.live(line, account);
    thread =
        workers.start(
            "practice-" + node.host(),
            () -> live.ifPresentOrElse(this::run, () -> answer(node.answer(line, account))));
  }

  private void run(Live live) {
    int status = KILLED;
    try {
      status =
          live.run(
              Objects.requireNonNull(in), Objects.requireNonNull(out), Objects.requireNonNull(err));
    } catch (IOException e) {
      LOG.debug("A practice command was killed, or nobody reads what it says", e);
    }
    exit(status);
  }

  private void answer(Reply reply) {
    int status = KILLED;
    try {
      Thread.sleep(Duration.ofNanos((long) (reply.took().toNanos() * delayScale)));
      write(Objects.requireNonNull(err), reply.stderr());
      write(Objects.requireNonNull(out), reply.stdout());
      if (reply.hangs()) {
        Thread.sleep(Duration.ofDays(1));
      }
      status = reply.status();
    } catch (InterruptedException _) {
      LOG.debug("A practice command was killed");
    } catch (IOException e) {
      LOG.debug("Nobody reads what a practice command says", e);
    }
    exit(status);
  }

  private void exit(int status) {
    // The callback must not find this thread interrupted: it writes to the channel.
    boolean interrupted = Thread.interrupted();
    Objects.requireNonNull(exit).onExit(status);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private void interrupt() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    interrupt();
  }
}
