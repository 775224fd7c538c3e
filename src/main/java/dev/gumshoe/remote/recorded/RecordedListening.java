package dev.gumshoe.remote.recorded;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tcpdump of a case that has given all its packets, and goes on until it is asked to end. */
final class RecordedListening implements Running {
  private static final int BLOCK = 1 << 13;

  private final RecordedTcpdump tcpdump;
  private final StreamSink sink;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Ending ending;

  private RecordedListening(RecordedTcpdump tcpdump, StreamSink sink) {
    this.tcpdump = tcpdump;
    this.sink = sink;
    this.ending = new Ending.Exited(tcpdump.status());
  }

  /** Gives the sink everything before it comes back. */
  static Running start(RecordedTcpdump tcpdump, StreamSink sink) {
    var running = new RecordedListening(tcpdump, sink);
    try {
      running.say(tcpdump.begins());
      if (tcpdump.file().isPresent()) {
        running.give(tcpdump.file().get());
      } else {
        running.over.countDown();
      }
    } catch (IOException e) {
      running.ending =
          new Ending.NotRun(Why.FAILED, "The packets of the case cannot be read: " + e + ".");
      running.over.countDown();
    }
    return running;
  }

  private void say(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      sink.stderr(bytes, bytes.length);
    }
  }

  private void give(Path file) throws IOException {
    var block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        sink.stdout(block, read);
      }
    }
  }

  @Override
  public Optional<Ending> await(Duration atMost) throws InterruptedException {
    return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS)
        ? Optional.of(ending)
        : Optional.empty();
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    throw new IOException("tcpdump reads nothing");
  }

  @Override
  public synchronized void stop() {
    if (over.getCount() > 0) {
      try {
        say(tcpdump.ends());
      } catch (IOException e) {
        ending = new Ending.NotRun(Why.FAILED, "Its last words cannot be kept: " + e + ".");
      }
      over.countDown();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
