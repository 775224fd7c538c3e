package dev.gumshoe.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one log, block by block. Blocks end with a line, where the line is not too long.
 */
final class LogScan {
  private final List<KnownText> texts;
  private final Sieve sieve;
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final int size;
  private final List<Tally> tallies;
  private final LineInBlock line;

  /** Of each text, when it was last looked for closely; see {@link LineInBlock#stamp}. */
  private final long[] looked;

  /** Of each text, the last line in which it was found. */
  private final long[] found;

  LogScan(List<KnownErrors> flows, List<KnownText> texts, Sieve sieve, int size) {
    this.texts = texts;
    this.sieve = sieve;
    this.size = size;
    bytes = new byte[size + Sieve.BEHIND];
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    tallies = flows.stream().map(Tally::new).toList();
    line = new LineInBlock(buffer);
    looked = new long[texts.size()];
    found = new long[texts.size()];
  }

  /** Reads to the end, or so many bytes. */
  LogSurvey read(InputStream log, long most) throws IOException {
    long left = most;
    int have = 0;
    boolean open = false;
    boolean more = true;
    while (more) {
      int read = log.readNBytes(bytes, have, (int) Math.min(size - have, left));
      left -= read;
      have += read;
      more = have == size && left > 0;
      open = have > 0 && bytes[have - 1] != '\n';
      int end = more ? afterLastEnd(have) : have;
      scan(end == 0 ? have : end);
      // Of a line that is longer than a block the second half is looked at again.
      int from = end == 0 ? have - have / 2 : end;
      System.arraycopy(bytes, from, bytes, 0, have - from);
      have -= from;
    }
    return new LogSurvey(
        line.ended() + (open ? 1 : 0),
        tallies.stream().map(Tally::result).flatMap(Optional::stream).toList());
  }

  private int afterLastEnd(int to) {
    int at = to;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private void scan(int to) {
    line.begin(to);
    int at = sieve.next(buffer, 0, to);
    while (at < to) {
      for (Sieve.Place place : sieve.places(buffer, at)) {
        int start = at - place.offset();
        LogText parts = texts.get(place.key()).parts();
        if (start >= 0 && start + parts.key().length <= to && parts.keyAt(bytes, start)) {
          key(place.key(), start);
        }
      }
      at = sieve.next(buffer, at + sieve.step(), to);
    }
    line.end();
  }

  private void key(int number, int at) {
    line.moveTo(at);
    KnownText text = texts.get(number);
    if (looked[number] == line.stamp() || found[number] == line.number()) {
      return;
    }
    looked[number] = line.stamp();
    if (!text.parts().in(bytes, line.from(), line.to())) {
      return;
    }
    found[number] = line.number();
    Tally tally = tallies.get(text.flow());
    if (!tally.has(line.number())) {
      tally.line(line.around(at));
    }
    tally.text(text);
  }
}
