package dev.gumshoe.cli.sessions;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.cli.walk.ConclusionPrinter;
import dev.gumshoe.cli.walk.ProgressLines;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.replay.Playback;
import dev.gumshoe.replay.Recording;
import dev.gumshoe.session.KeptFlow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a session back. */
@Command(
    name = "replay",
    description = "Plays a session back, event by event. Nothing is connected or changed.",
    mixinStandardHelpOptions = true,
    footer = "Exit status: 0 played, 2 wrong call, or the session cannot be read.")
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description = "1 is the speed of the original; without it nothing is waited for.")
  private double speed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws JournalException, InterruptedException {
    if (speed < 0 || Double.isNaN(speed)) {
      throw new WrongCall("The speed is a number above 0.");
    }
    Journal journal = JournalReader.read(session);
    Flow flow = KeptFlow.of(journal);
    PrintWriter out = spec.commandLine().getOut();
    var lines = new ProgressLines(flow, SessionState.EMPTY, out);
    Playback playback = Recording.of(journal).play();
    while (!playback.atEnd()) {
      if (speed > 0) {
        Thread.sleep(playback.delay(speed).orElse(Duration.ZERO));
      }
      playback = playback.next();
      Stamped event = playback.last().orElseThrow();
      playback.setBack().ifPresent(out::println);
      lines.happened(event, playback.state());
    }
    SessionState end = playback.state();
    new ConclusionPrinter(out).print(flow, end);
    return ExitStatus.DONE;
  }
}
