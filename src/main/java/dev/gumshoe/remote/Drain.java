package dev.gumshoe.remote;

import dev.gumshoe.evidence.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes in one output stream to its end, so that the command never waits for us, and keeps as much
 * as the limit allows.
 */
public final class Drain implements Runnable {
  private final InputStream in;
  private final Runnable whenDone;
  private final long limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean over;

  /**
   * Takes in a stream when it is run.
   *
   * @param limit bytes that are kept
   * @param whenDone run at its end
   */
  public Drain(InputStream in, long limit, Runnable whenDone) {
    this.in = in;
    this.limit = limit;
    this.whenDone = whenDone;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[1 << 15];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        keep(buffer, n);
      }
    } catch (IOException _) {
      // The connection broke: what was received is kept, and the ending tells.
    } finally {
      whenDone.run();
    }
  }

  private synchronized void keep(byte[] buffer, int length) {
    int room = (int) Math.min(length, limit - kept.size());
    kept.write(buffer, 0, room);
    over |= room < length;
  }

  /** What was kept so far. */
  public synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  /** What was kept from an offset on, as text of so many bytes at most. */
  public synchronized Output output(int from, int most) {
    byte[] all = kept.toByteArray();
    int end = (int) Math.min(all.length, (long) from + most);
    boolean cut = over || end < all.length;
    if (cut) {
      end = wholeCharacters(all, from, end);
    }
    String text = new String(Arrays.copyOfRange(all, from, end), StandardCharsets.UTF_8);
    return new Output(text, cut);
  }

  /** Where the last whole character before the cut ends. */
  private static int wholeCharacters(byte[] all, int from, int end) {
    int start = end;
    while (start > from && end - start < 4 && (all[start - 1] & 0xC0) == 0x80) {
      start--;
    }
    if (start == from || (all[start - 1] & 0xC0) != 0xC0) {
      return end;
    }
    int length = Integer.numberOfLeadingZeros(~((all[start - 1] & 0xFF) << 24));
    return start - 1 + length <= end ? end : start - 1;
  }
}
