package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.StreamSink;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what one tcpdump writes: packets into a file, words to be understood. */
final class Ear implements StreamSink {
  private final String point;
  private final PcapFile file;
  private final Events events;
  private final Told listener;
  private final Said said = new Said();
  private long told;
  private volatile @Nullable Instant since;

  /** Who is told what an ear finds out; called by the threads that bring the output. */
  interface Told {
    /** tcpdump listens. */
    void listens();

    /** The file holds as many bytes as it may. */
    void full();
  }

  Ear(String point, PcapFile file, Events events, Told listener) {
    this.point = point;
    this.file = file;
    this.events = events;
    this.listener = listener;
  }

  @Override
  public void stdout(byte[] buffer, int length) throws IOException {
    if (!file.take(buffer, length)) {
      listener.full();
    }
  }

  /** Tells how much has come, when that is more than was told before. */
  void tellProgress() {
    long bytes = file.bytes();
    if (bytes > told) {
      told = bytes;
      events.tell(new ListeningEvent.Received(point, file.packets(), bytes));
    }
  }

  @Override
  public void stderr(byte[] buffer, int length) {
    said.take(buffer, length);
    if (since == null && said.listens()) {
      since = Instant.now();
      events.tell(new ListeningEvent.Listens(point));
      listener.listens();
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
