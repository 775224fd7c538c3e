package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Ladder.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The left part of a ladder in SVG. Lengths are in user units; a letter of the generic monospaced
 * font is taken to be 0.6 em wide.
 *
 * @param columns the points
 * @param left of the first point's line
 * @param lane from one point's line to the next
 * @param lost what stands where a packet did not come
 */
record SvgLanes(List<Column> columns, int left, int lane, String lost) {
  static final int FONT = 13;
  static final int CELL = 8;
  static final int LINE = 18;
  static final int EDGE = 8;
  static final int TEXT_CELLS = 54;
  private static final int WIDEST = 170;
  private static final int NARROWEST = 124;

  static SvgLanes of(Ladder ladder, String lost) {
    int longest =
        ladder.rows().stream().mapToInt(row -> (time(row) + number(row)).length()).max().orElse(6);
    int count = Math.max(1, ladder.columns().size());
    int lane = Math.clamp(640 / count, NARROWEST, WIDEST);
    return new SvgLanes(ladder.columns(), EDGE + (longest + 2) * CELL, lane, lost);
  }

  private static String time(Row row) {
    return Times.at(row.time()) + (row.timeUncertain() ? "±" : "");
  }

  private static String number(Row row) {
    return row.connection() == 0 ? "" : " #" + row.connection();
  }

  int x(int column) {
    return left + column * lane;
  }

  int textX() {
    return x(Math.max(1, columns.size()) - 1) + 70;
  }

  int width() {
    return textX() + (TEXT_CELLS + 1) * CELL;
  }

  /** Names and what is to be known of the points; returns where it ends. */
  int head(SvgWriter out) {
    int bottom = LINE;
    int room = lane / CELL - 1;
    for (int column = 0; column < columns.size(); column++) {
      Column point = columns.get(column);
      int y = LINE;
      for (String part : Cells.wrap(point.name(), room)) {
        out.text(x(column) - 4, y, "name", part);
        y += LINE;
      }
      for (String line : about(point)) {
        for (String part : Cells.wrap(line, room)) {
          out.text(x(column) - 4, y, "muted", part);
          y += LINE;
        }
      }
      bottom = Math.max(bottom, y - LINE);
    }
    out.text(x(0) - 14, LINE, "end", "muted", "ms");
    return bottom + LINE / 2;
  }

  private static List<String> about(Column point) {
    var lines = new ArrayList<String>();
    if (!point.where().isEmpty()) {
      lines.add(point.where());
    }
    point.notes().forEach(note -> lines.add("· " + note));
    return lines;
  }

  void lines(SvgWriter out, int top, int bottom) {
    for (int column = 0; column < columns.size(); column++) {
      String dashes = columns.get(column).sees() ? "" : "2 5";
      out.line(x(column), top, x(column), bottom, "muted", "1", dashes);
    }
  }

  void row(SvgWriter out, Row row, int base) {
    out.text(x(0) - 14, base, "end", "", time(row) + number(row));
    int y = base - 4;
    row.legs().forEach(leg -> leg(out, leg, row.direction(), y));
    for (Stop stop : row.stops()) {
      if (!stop.damage().isEmpty()) {
        out.shape(
            String.format(Locale.ROOT, "M%d %dl7 13h-14z", x(stop.column()), y - 8), "damaged");
      } else if (row.legs().isEmpty() && row.direction() != Direction.UNKNOWN) {
        head(out, x(stop.column()), y, row.direction() == Direction.ASK ? 1 : -1);
      } else {
        out.dot(x(stop.column()), y);
      }
    }
  }

  private void leg(SvgWriter out, Leg leg, Direction direction, int y) {
    int step = leg.to() > leg.from() ? 1 : -1;
    int from = x(leg.from());
    int to = x(leg.to());
    if (leg.way() == Way.LOST) {
      out.line(from, y, to - step * 20, y, "lost", "1.5", "5 4");
      out.cross(to - step * 14, y);
      out.text(to - step * 10, y + LINE, step > 0 ? "end" : "start", "lost", lost);
      return;
    }
    out.line(from, y, to - step * 6, y, "", "1.5", "");
    if (direction != Direction.UNKNOWN) {
      head(out, to - step * 5, y, step);
    }
    String marks = (leg.way() == Way.REWRITTEN ? "⇄" : "") + (leg.uncertain() ? "±" : "");
    out.text((from + to) / 2, y - 4, "middle", "", marks);
  }

  private static void head(SvgWriter out, int x, int y, int step) {
    out.shape(String.format(Locale.ROOT, "M%d %dl%d -5v10z", x + step, y, -step * 10), "");
  }
}
