package dev.gumshoe.launch;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.cli.Gumshoe;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.walk.TerminalStart;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.ui.window.Window;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts Gumshoe: the window, or the terminal. */
public final class Main {
  /** It would tell the operator on standard error how it could be faster still. Held: else lost. */
  private static final Logger SEARCH = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Entry point of the process. */
  public static void main(String[] args) {
    // Gumshoe speaks English; CEL folds its names by the default locale, and knows none in Turkish.
    Locale.setDefault(Locale.ENGLISH);
    SEARCH.setLevel(Level.OFF);
    var out = new PrintWriter(System.out, true, Charset.defaultCharset());
    var err = new PrintWriter(System.err, true, Charset.defaultCharset());
    CommandLine commandLine =
        Gumshoe.commandLine(() -> withoutCommand(out, err)).setOut(out).setErr(err);
    int status = commandLine.execute(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static int withoutCommand(PrintWriter out, PrintWriter err) throws Exception {
    if (!Display.isThere(System.getProperty("os.name", ""), System.getenv())) {
      err.println("There is no display here; Gumshoe walks in the terminal.");
      return new TerminalStart(out, err).run();
    }
    Catalog catalog = Catalog.read(FlowFolders.orShipped(List.of()));
    Clock clock = Clock.systemUTC();
    Window.open(new WorkDesk(catalog, SessionStore.ofOperator(clock), new SshConnector(), clock));
    return 0;
  }
}
