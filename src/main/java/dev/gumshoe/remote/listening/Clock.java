package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Asks a node for its time over and over within one command, so that nothing is in a round trip but
 * the way there and back and a start of {@code date}.
 */
final class Clock implements StreamSink {
  private static final Command ASKED = Command.of("sh", "-c", "while read x; do date +%s.%N; done");
  private static final int ROUNDS = 10;

  /** Where only whole seconds are told, their change is looked for over more than a second. */
  private static final int ROUNDS_FOR_A_SECOND = 28;

  private static final Duration BETWEEN = Duration.ofMillis(45);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_LINE = 64;

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Instant wall = Instant.now();
  private final long zero = System.nanoTime();

  /** A line, and when it came. */
  private record Answer(String text, long at) {}

  private Clock() {}

  /** The node's offset; empty when it does not answer. */
  static Optional<ClockOffset> of(Target node) throws InterruptedException {
    Clock clock = new Clock();
    try (Running running = node.start(ASKED, Running.Input.WRITTEN, clock)) {
      return Sample.offset(clock.samples(running));
    }
  }

  private List<Sample> samples(Running running) throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    int rounds = ROUNDS;
    for (int i = 0; i < rounds; i++) {
      long sent = System.nanoTime();
      try {
        running.write(new byte[] {'\n'});
      } catch (IOException _) {
        return samples;
      }
      Answer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        return samples;
      }
      Sample.of(wallClock(sent), wallClock(answer.at()), answer.text()).ifPresent(samples::add);
      if (!samples.isEmpty() && samples.getLast().isCoarse()) {
        rounds = ROUNDS_FOR_A_SECOND;
        Thread.sleep(BETWEEN);
      }
    }
    return samples;
  }

  /** Nanoseconds since 1970 by this machine's clock, as it was when the measuring began. */
  private long wallClock(long nanoTime) {
    return TimeUnit.SECONDS.toNanos(wall.getEpochSecond()) + wall.getNano() + (nanoTime - zero);
  }

  @Override
  public void stdout(byte[] buffer, int length) {
    long now = System.nanoTime();
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        answers.add(new Answer(line.toString(StandardCharsets.US_ASCII), now));
        line.reset();
      } else if (line.size() < MOST_LINE) {
        line.write(buffer[i]);
      }
    }
  }

  @Override
  public void stderr(byte[] buffer, int length) {
    // What date complains of does not help anyone here.
  }
}
