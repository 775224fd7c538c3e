package dev.gumshoe.parse.logs;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.JournalEntries;
import dev.gumshoe.evidence.JournalEntries.JournalEntry;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code journalctl -o json}: an object a line; {@code -o json-pretty} is read as well. */
public final class JournalParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public JournalParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, JournalParser::read);
  }

  private static Reading read(Capture capture) {
    String text = capture.stdout().text();
    if (text.isBlank() || text.strip().equals("-- No entries --")) {
      return new Problems().with(new JournalEntries(List.of()));
    }
    if (!JsonRoots.in(capture.stdout())) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output is not the journal as JSON; ask journalctl for -o json.");
    }
    var problems = new Problems();
    var found = new ArrayList<JournalEntry>();
    for (Item item : JsonRoots.read(capture.stdout(), problems)) {
      entry(item)
          .ifPresentOrElse(
              found::add, () -> problems.add(item.line(), "an entry of the journal has no time"));
    }
    return problems.with(new JournalEntries(found));
  }

  private static Optional<JournalEntry> entry(Item item) {
    Fields fields = new Fields(item.object());
    return Numbers.whole(fields.text("__REALTIME_TIMESTAMP")).stream()
        .mapToObj(
            micros ->
                new JournalEntry(
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString(),
                    micros,
                    fields.number("PRIORITY"),
                    fields.first("UNIT", "_SYSTEMD_UNIT"),
                    fields.first("SYSLOG_IDENTIFIER", "_COMM"),
                    fields.number("_PID"),
                    fields.text("_HOSTNAME"),
                    fields.text("MESSAGE"),
                    item.line()))
        .findFirst();
  }
}
