package dev.gumshoe.logs;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for all error texts of some flows in logs, in one pass and a few megabytes of memory,
 * however long a log or a line is. Upper and lower case differ here, other than in what an operator
 * types. Parts of a text that are more than 256 KiB apart on one line may not be found. Safe for
 * use by several threads at once.
 */
public final class LogErrors {
  private static final int BLOCK = 1 << 19;

  private final List<KnownErrors> flows;
  private final List<KnownText> texts;
  private final Sieve sieve;
  private final int block;

  private LogErrors(List<KnownErrors> flows, int block) {
    this.flows = List.copyOf(flows);
    this.texts = texts(flows);
    this.sieve = new Sieve(texts.stream().map(text -> text.parts().key()).toList());
    int longest = texts.stream().mapToInt(text -> text.parts().key().length).max().orElse(0);
    this.block = Math.max(block, 4 * longest);
  }

  /** What these flows know. */
  public static LogErrors of(List<KnownErrors> flows) {
    return new LogErrors(flows, BLOCK);
  }

  /** The same, with so many bytes looked at in one go. */
  static LogErrors of(List<KnownErrors> flows, int block) {
    return new LogErrors(flows, block);
  }

  private static List<KnownText> texts(List<KnownErrors> flows) {
    var texts = new ArrayList<KnownText>();
    for (int flow = 0; flow < flows.size(); flow++) {
      for (String text : flows.get(flow).errors().stream().distinct().toList()) {
        Optional<LogText> parts = LogText.of(text);
        if (parts.isPresent()) {
          texts.add(new KnownText(flow, text, parts.get()));
        }
      }
    }
    return List.copyOf(texts);
  }

  /**
   * Reads a log to its end.
   *
   * @throws IOException when it cannot be read
   */
  public LogSurvey survey(ReadableByteChannel log) throws IOException {
    return survey(log, Long.MAX_VALUE);
  }

  /** Reads so many bytes of a log at most. */
  LogSurvey survey(ReadableByteChannel log, long most) throws IOException {
    return new LogScan(flows, texts, sieve, block).read(log, most);
  }
}
