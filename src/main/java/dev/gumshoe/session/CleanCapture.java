package dev.gumshoe.session;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.redact.Secrets;

/** Takes secrets out of what came back, before anybody sees it. */
public final class CleanCapture {
  private CleanCapture() {}

  /** The same without secrets. */
  public static Capture of(Capture capture) {
    return new Capture(
        capture.target(),
        capture.argv(),
        capture.started(),
        capture.took(),
        capture.ending(),
        of(capture.stdout()),
        of(capture.stderr()));
  }

  private static Output of(Output output) {
    return new Output(Secrets.removedFrom(output.text()), output.truncated());
  }
}
