package dev.gumshoe.logs;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one log, block by block. Blocks end with a line, where the line is not too long.
 */
final class LogScan {
  private final List<KnownText> texts;
  private final Sieve sieve;
  private final Block block;
  private final List<Tally> tallies;
  private final LineInBlock line;

  /** Of each text, when it was last looked for closely; see {@link LineInBlock#stamp}. */
  private final long[] looked;

  /** Of each text, the last line in which it was found. */
  private final long[] found;

  LogScan(List<KnownErrors> flows, List<KnownText> texts, Sieve sieve, int size) {
    this.texts = texts;
    this.sieve = sieve;
    block = new Block(size);
    tallies = flows.stream().map(Tally::new).toList();
    line = new LineInBlock(block);
    looked = new long[texts.size()];
    found = new long[texts.size()];
  }

  /** Reads to the end, or so many bytes. */
  LogSurvey read(ReadableByteChannel log, long most) throws IOException {
    long left = most;
    int have = 0;
    boolean open = false;
    boolean more = true;
    while (more) {
      int read = block.fill(log, have, (int) Math.min(block.size() - have, left));
      left -= read;
      have += read;
      more = have == block.size() && left > 0;
      open = have > 0 && block.at(have - 1) != '\n';
      int end = more ? block.afterLastEnd(0, have) : have;
      scan(end == 0 ? have : end);
      // Of a line that is longer than a block the second half is looked at again.
      int from = end == 0 ? have - have / 2 : end;
      block.moveToBegin(from, have);
      have -= from;
    }
    return new LogSurvey(
        line.ended() + (open ? 1 : 0),
        tallies.stream().map(Tally::result).flatMap(Optional::stream).toList());
  }

  private void scan(int to) {
    line.begin(to);
    int at = sieve.next(block, 0, to);
    while (at < to) {
      for (int i = sieve.first(block.four(at)); i >= 0; i = sieve.after(i)) {
        Sieve.Place place = sieve.place(i);
        int start = at - place.offset();
        LogText parts = texts.get(place.key()).parts();
        if (start >= 0 && start + parts.key().length <= to && parts.keyAt(block, start)) {
          key(place.key(), start);
        }
      }
      at = sieve.next(block, at + sieve.step(), to);
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
    if (!text.parts().in(block, line.from(), line.to())) {
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
