package dev.gumshoe.remote;

import java.io.IOException;

/**
 * Takes what a running command writes, as it comes. Each method is called by one thread at a time,
 * the two by different threads. While a method does not come back, that stream is not read, and the
 * command has to wait with its writing.
 */
public interface StreamSink {
  /**
   * Bytes of standard output.
   *
   * @param buffer used again after the call
   * @param length how many of its first bytes are meant, at least 1
   * @throws IOException when they cannot be kept: the command is ended, and its ending says why
   */
  void stdout(byte[] buffer, int length) throws IOException;

  /**
   * Bytes of the command's own standard error: sudo's prompt and the like do not get here.
   *
   * @param buffer used again after the call
   * @param length how many of its first bytes are meant, at least 1
   * @throws IOException as with standard output
   */
  void stderr(byte[] buffer, int length) throws IOException;
}
