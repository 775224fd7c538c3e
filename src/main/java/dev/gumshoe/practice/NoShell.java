package dev.gumshoe.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** Tells who asks for a shell that a practice node has none. */
final class NoShell implements Command {
  private static final String WORDS =
      "This is a practice node of Gumshoe: it has no shell. Give ssh one command at a time.\r\n";

  private @Nullable OutputStream out;
  private @Nullable ExitCallback exit;

  @Override
  public void setInputStream(InputStream in) {
    // Nothing is read.
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    // There is no error to tell.
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    OutputStream stream = Objects.requireNonNull(out);
    stream.write(WORDS.getBytes(StandardCharsets.UTF_8));
    stream.flush();
    Objects.requireNonNull(exit).onExit(1);
  }

  @Override
  public void destroy(ChannelSession channel) {
    // Nothing runs.
  }
}
