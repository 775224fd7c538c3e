package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.StreamSink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what one tcpdump writes: packets into a file, words to be understood. */
final class Ear implements StreamSink {
  private static final long BETWEEN_EVENTS = Duration.ofMillis(100).toNanos();
  private final String point;
  private final PcapFile file;
  private final Events events;
  private final Told told;
  private final Said said = new Said();
  private long lastEvent = System.nanoTime() - BETWEEN_EVENTS;
  private volatile @Nullable Instant since;

  /** Who is told what an ear finds out; called by the threads that bring the output. */
  interface Told {
    /** tcpdump listens. */
    void listens();

    /** The file holds as many bytes as it may. */
    void full();
  }

  Ear(String point, PcapFile file, Events events, Told told) {
    this.point = point;
    this.file = file;
    this.events = events;
    this.told = told;
  }

  @Override
  public void stdout(byte[] buffer, int length) throws IOException {
    if (!file.take(buffer, length)) {
      told.full();
    }
    long now = System.nanoTime();
    if (now - lastEvent >= BETWEEN_EVENTS && file.bytes() > 0) {
      lastEvent = now;
      events.tell(new ListeningEvent.Received(point, file.packets(), file.bytes()));
    }
  }

  @Override
  public void stderr(byte[] buffer, int length) {
    said.take(buffer, length);
    if (since == null && said.listens()) {
      since = Instant.now();
      events.tell(new ListeningEvent.Listens(point));
      told.listens();
    }
  }

  /** When it began to listen, if it did. */
  Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  Said said() {
    return said;
  }

  PcapFile file() {
    return file;
  }
}
