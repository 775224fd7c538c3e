package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Times;
import java.util.List;
import java.util.stream.Collectors;

/** A packet in words: what the picture says to those who see it. */
final class RowWords {
  private RowWords() {}

  static String of(Row row, List<Column> columns) {
    String seen =
        row.stops().stream()
            .map(stop -> columns.get(stop.column()).name())
            .collect(Collectors.joining(", then "));
    String connection = row.connection() == 0 ? "" : ", connection " + row.connection();
    String order = row.timeUncertain() ? ", order uncertain" : "";
    return "%s milliseconds%s%s, %s: seen at %s. %s"
        .formatted(
            Times.at(row.time()),
            order,
            connection,
            way(row),
            seen,
            row.remarks().stream().map(RowWords::words).collect(Collectors.joining(". ")));
  }

  private static String way(Row row) {
    return switch (row.direction()) {
      case ASK -> "to the server";
      case ANSWER -> "from the server";
      case UNKNOWN -> "direction not known";
    };
  }

  private static String words(Remark remark) {
    return switch (remark.kind()) {
      case PACKET, TUNNEL, CLOCK -> remark.text();
      case LOST -> "Lost: " + remark.text();
      case DAMAGE -> "Damaged " + remark.text();
      case REWRITE -> "Rewritten, " + remark.text();
    };
  }
}
