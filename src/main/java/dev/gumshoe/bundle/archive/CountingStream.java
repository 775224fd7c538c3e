package dev.gumshoe.bundle.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much is read, before it is used. */
final class CountingStream extends FilterInputStream {
  private final Counter counter;

  /** Takes bytes that were read. */
  interface Counter {
    void count(byte[] bytes, int offset, int length) throws IOException;
  }

  CountingStream(InputStream in, Counter counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read > 0) {
      counter.count(to, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    return readNBytes((int) Math.min(most, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
