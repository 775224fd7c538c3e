package dev.gumshoe.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A command on a practice node that goes on until its input ends. */
@FunctionalInterface
interface Live {
  /** Runs to its end, and gives its exit status. */
  int run(InputStream in, OutputStream out, OutputStream err) throws IOException;
}
