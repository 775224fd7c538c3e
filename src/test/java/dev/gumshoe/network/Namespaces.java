package dev.gumshoe.network;

import java.io.IOException;

/** The network namespaces {@code pod}, {@code node} and {@code peer}. */
public interface Namespaces {
  /** Runs a line of shell in one of them. */
  Ran run(String where, String line) throws IOException, InterruptedException;

  /** Lays a cable between node and peer, with a device of this name at both ends. */
  void cable(String device) throws IOException, InterruptedException;

  /** Runs lines that have to succeed. */
  default void in(String where, String... lines) throws IOException, InterruptedException {
    for (String line : lines) {
      run(where, line).orFail();
    }
  }
}
