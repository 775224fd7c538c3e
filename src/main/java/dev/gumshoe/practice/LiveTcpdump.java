package dev.gumshoe.practice;

import dev.gumshoe.remote.recorded.RecordedTcpdump;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * A case's tcpdump: gives its packets, and goes on as long as its input does, which is as long as
 * somebody listens.
 *
 * @param announced what the line that it was asked by prints on standard error first
 */
record LiveTcpdump(RecordedTcpdump tcpdump, String announced) implements Live {
  @Override
  public int run(InputStream in, OutputStream out, OutputStream err) throws IOException {
    say(announced, err);
    say(tcpdump.begins(), err);
    if (tcpdump.file().isPresent()) {
      Files.copy(tcpdump.file().get(), out);
      out.flush();
      while (in.read() >= 0) {
        // Nothing is read by tcpdump; only the end counts.
      }
    }
    say(tcpdump.ends(), err);
    return tcpdump.status();
  }

  private static void say(String text, OutputStream err) throws IOException {
    err.write(text.getBytes(StandardCharsets.UTF_8));
    err.flush();
  }
}
