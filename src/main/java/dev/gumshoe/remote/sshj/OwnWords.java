package dev.gumshoe.remote.sshj;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;

/** Keeps the preamble of standard error back, and hands on what the command itself says. */
final class OwnWords implements Pump.Taker {
  private static final int MOST_PREAMBLE = 1 << 14;
  private final Preamble preamble;
  private final Pump.Taker taker;
  private final ByteArrayOutputStream before = new ByteArrayOutputStream();
  private boolean begun;
  private volatile long pid;

  OwnWords(Preamble preamble, Pump.Taker taker) {
    this.preamble = preamble;
    this.taker = taker;
  }

  @Override
  public void take(byte[] buffer, int length) throws IOException {
    if (begun) {
      taker.take(buffer, length);
      return;
    }
    before.write(buffer, 0, length);
    byte[] all = before.toByteArray();
    OptionalLong told = preamble.pid(all);
    if (told.isPresent()) {
      pid = told.getAsLong();
      begin(Arrays.copyOfRange(all, preamble.end(all), all.length));
    } else if (all.length > MOST_PREAMBLE) {
      begin(all);
    }
  }

  /** Hands on what was kept back when the line never came to its mark: sudo's refusal. */
  void end() throws IOException {
    if (!begun) {
      begin(preamble.withoutPrompt(before.toString(UTF_8)).getBytes(UTF_8));
    }
  }

  private void begin(byte[] words) throws IOException {
    begun = true;
    before.reset();
    if (words.length > 0) {
      taker.take(words, words.length);
    }
  }

  OptionalLong pid() {
    return pid == 0 ? OptionalLong.empty() : OptionalLong.of(pid);
  }
}
