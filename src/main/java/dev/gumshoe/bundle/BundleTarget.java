package dev.gumshoe.bundle;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleSource;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.ShellWords;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A target that answers from the files of a bundle. Nothing is run; a command whose output is in no
 * file was not run, and is unknown. A capture names the file and has its time.
 */
final class BundleTarget implements Target {
  private final String label;
  private final List<BundleSource> sources;

  /** Sources are asked in their order; the first that knows answers. */
  BundleTarget(String label, List<BundleSource> sources) {
    this.label = label;
    this.sources = List.copyOf(sources);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Capture run(Command command) {
    try {
      for (BundleSource source : sources) {
        Optional<BundleAnswer> answer = source.answer(command.argv());
        if (answer.isPresent()) {
          return capture(command, answer.get());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return capture(
          command, BundleAnswer.unknown("The bundle cannot be read: " + e.getMessage() + "."));
    }
    return capture(command, BundleAnswer.unknown("The bundle has no file for this command."));
  }

  private Capture capture(Command command, BundleAnswer answer) {
    return new Capture(
        answer.file().isEmpty() ? label : label + ": " + answer.file(),
        command.argv(),
        answer.when(),
        Duration.ZERO,
        answer.ending(),
        cut(answer.stdout(), command.outputLimit()),
        cut(answer.stderr(), command.outputLimit()));
  }

  private static Output cut(Output output, int limit) {
    byte[] bytes = output.text().getBytes(StandardCharsets.UTF_8);
    return bytes.length <= limit
        ? output
        : new Output(new String(bytes, 0, limit, StandardCharsets.UTF_8), true);
  }

  @Override
  public Running start(Command command, Running.Input input, StreamSink sink) {
    return Running.notStarted(
        new Ending.NotRun(
            Why.UNSUPPORTED, "Nothing can be listened to in a bundle: it is from the past."));
  }

  /** Nothing is run, whoever's rights it needs. */
  @Override
  public String shown(Command command) {
    return ShellWords.join(command.argv());
  }

  @Override
  public void close() {
    // The files are the bundle's.
  }
}
