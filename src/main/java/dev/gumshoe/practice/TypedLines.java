package dev.gumshoe.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines that somebody types. The terminal of an SSH client is raw: echo, backspace and the ends of
 * lines are this side's work. Without a terminal nothing is echoed, and nothing is asked.
 */
final class TypedLines {
  private static final int MOST = 16_384;
  private static final int INTERRUPT = 3;
  private static final int END = 4;
  private static final int ESCAPE = 27;
  private static final int DELETE = 127;

  private final InputStream in;
  private final OutputStream out;
  private final boolean terminal;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int before;

  TypedLines(InputStream in, OutputStream out, boolean terminal) {
    this.in = in;
    this.out = out;
    this.terminal = terminal;
  }

  void print(String text) throws IOException {
    String all = terminal ? text.replace("\n", "\r\n") : text;
    out.write(all.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The next line; empty at the end of the input, or at Ctrl-D on an empty line. */
  Optional<String> next(String prompt) throws IOException {
    line.reset();
    echo(prompt);
    for (int typed = in.read(); typed >= 0; typed = in.read()) {
      boolean secondOfPair = typed == '\n' && before == '\r';
      before = typed;
      switch (typed) {
        case '\r', '\n' -> {
          if (!secondOfPair) {
            echo("\n");
            return Optional.of(line.toString(StandardCharsets.UTF_8));
          }
        }
        case INTERRUPT -> {
          line.reset();
          echo("^C\n" + prompt);
        }
        case END -> {
          if (line.size() == 0) {
            echo("\n");
            return Optional.empty();
          }
        }
        case '\b', DELETE -> erase();
        case ESCAPE -> skipSequence();
        default -> type(typed);
      }
    }
    return line.size() == 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  private void type(int typed) throws IOException {
    if (line.size() < MOST && (typed >= ' ' || typed == '\t')) {
      line.write(typed);
      if (terminal) {
        out.write(typed);
        out.flush();
      }
    }
  }

  /** The last character; in UTF-8 all bytes of it but the first begin with the bits 10. */
  private void erase() throws IOException {
    byte[] bytes = line.toByteArray();
    if (bytes.length == 0) {
      return;
    }
    int length = bytes.length - 1;
    while (length > 0 && (bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    line.reset();
    line.write(bytes, 0, length);
    echo("\b \b");
  }

  /** Arrows and other keys send ESC, a bracket and more, up to a letter or a tilde (ECMA-48). */
  private void skipSequence() throws IOException {
    int next = in.read();
    while (next == '[' || next == 'O' || next == ';' || next >= '0' && next <= '9') {
      next = in.read();
    }
  }

  private void echo(String text) throws IOException {
    if (terminal) {
      print(text);
    }
  }
}
