package dev.gumshoe.cli.terminal;

import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SecretPrompt;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** The operator at a terminal. */
public final class Terminal {
  private final PrintWriter out;
  private final PrintWriter err;
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

  /** A terminal with these outputs; what is typed comes from standard input. */
  public Terminal(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** For results. */
  public PrintWriter out() {
    return out;
  }

  /** For questions, progress and problems. */
  public PrintWriter err() {
    return err;
  }

  /** A line that the operator types; empty at the end of the input. */
  public Optional<String> ask(String question) {
    err.print(question);
    err.flush();
    try {
      return Optional.ofNullable(in.readLine()).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be read: " + e.getMessage(), e);
    }
  }

  /** Questions about host keys and secrets, asked here. */
  public Prompts prompts() {
    return new Prompts(this::decide, this::secret);
  }

  private synchronized HostKeyPrompt.Decision decide(HostKeyPrompt.UnknownKey key) {
    err.println("The host key of %s is not known yet.".formatted(key.address()));
    err.println("  %s %s".formatted(key.keyType(), key.fingerprint()));
    String answer =
        ask("Is that the node's key? [y]es and remember, [o]nce, anything else refuses: ")
            .orElse("");
    return switch (answer.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> HostKeyPrompt.Decision.REMEMBER;
      case "o", "once" -> HostKeyPrompt.Decision.ACCEPT_ONCE;
      default -> HostKeyPrompt.Decision.REFUSE;
    };
  }

  @SuppressWarnings("SystemConsoleNull") // its contract allows null, and NullAway asks for it
  private synchronized Optional<char[]> secret(SecretPrompt.Request request) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      err.println(request.sentence() + " is needed, and there is no terminal to type it in.");
      return Optional.empty();
    }
    return Optional.ofNullable(console.readPassword("%s: ", request.sentence()))
        .filter(typed -> typed.length > 0);
  }
}
