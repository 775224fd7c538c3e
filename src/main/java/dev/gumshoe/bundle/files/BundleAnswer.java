package dev.gumshoe.bundle.files;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What a bundle has to say to a command.
 *
 * @param file which of its files say it
 * @param when it was gathered
 */
public record BundleAnswer(String file, Instant when, Ending ending, Output stdout, Output stderr) {
  /** A file is what the command printed. */
  public static BundleAnswer of(BundleFile file) throws IOException {
    return new BundleAnswer(
        file.path(), file.modified(), new Ending.Exited(0), file.output(), Output.EMPTY);
  }

  /** Text that was put together from a file. */
  public static BundleAnswer of(BundleFile file, String text) throws IOException {
    return new BundleAnswer(
        file.path(), file.modified(), new Ending.Exited(0), Output.whole(text), Output.EMPTY);
  }

  /** The command was run for the bundle and failed with these words. */
  public static BundleAnswer failed(BundleFile file, int status, String words) throws IOException {
    return new BundleAnswer(
        file.path(), file.modified(), new Ending.Exited(status), Output.EMPTY, Output.whole(words));
  }

  /** The bundle has something about it, which is no answer. */
  public static BundleAnswer unknown(String sentence) {
    return new BundleAnswer(
        "",
        Instant.EPOCH,
        new Ending.NotRun(Why.UNSUPPORTED, sentence),
        Output.EMPTY,
        Output.EMPTY);
  }

  /** The same with a part of what was printed; a failure stays as it is. */
  public BundleAnswer only(UnaryOperator<String> part) {
    return ending.equals(new Ending.Exited(0))
        ? new BundleAnswer(
            file, when, ending, new Output(part.apply(stdout.text()), stdout.truncated()), stderr)
        : this;
  }
}
