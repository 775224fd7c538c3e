package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Ladder.Way;
import java.util.List;

/**
 * The left part of a ladder in text: times, lines of the points, arrows.
 *
 * @param columns the points
 * @param times cells for a time and the sign of an uncertain one
 * @param numbers cells for the connection's number
 * @param lane cells from one point's line to the next
 */
record TextLanes(List<Column> columns, int times, int numbers, int lane) {
  private static final int NARROWEST = 6;
  private static final int WIDEST = 18;
  private static final int FOR_TEXT = 44;

  static TextLanes of(Ladder ladder, int width) {
    int times =
        2
            + Math.max(
                5,
                ladder.rows().stream()
                    .mapToInt(row -> Times.at(row.time()).length())
                    .max()
                    .orElse(0));
    int numbers = 2 + ladder.rows().stream().mapToInt(row -> number(row).length()).max().orElse(0);
    int count = Math.max(1, ladder.columns().size());
    int names =
        ladder.columns().stream().mapToInt(column -> Cells.width(column.name())).max().orElse(0);
    int lane = Math.min((width - times - numbers - FOR_TEXT) / count, Math.max(10, names + 2));
    return new TextLanes(ladder.columns(), times, numbers, Math.clamp(lane, NARROWEST, WIDEST));
  }

  int width() {
    return times + numbers + Math.max(1, columns.size()) * lane;
  }

  /** Names over the lines. */
  String head() {
    var head = new StringBuilder(Cells.pad(" ".repeat(times - 4) + "ms", times + numbers));
    columns.forEach(column -> head.append(Cells.pad(Cells.cut(column.name(), lane - 1), lane)));
    return head.toString().stripTrailing();
  }

  /** Lines only. */
  String blank() {
    return new String(lines());
  }

  /** Lines that are interrupted. */
  String gap() {
    char[] cells = lines();
    for (int column = 0; column < columns.size(); column++) {
      cells[x(column)] = '⋮';
    }
    return new String(cells);
  }

  String row(Row row) {
    char[] cells = lines();
    row.legs().forEach(leg -> draw(cells, leg, row.direction()));
    row.stops().forEach(stop -> cells[x(stop.column())] = glyph(stop, row));
    String time = Times.at(row.time()) + (row.timeUncertain() ? "±" : " ");
    put(cells, times - 1 - time.length(), time);
    put(cells, times, number(row));
    return new String(cells);
  }

  private static String number(Row row) {
    return row.connection() == 0 ? "" : "#" + row.connection();
  }

  private char[] lines() {
    char[] cells = " ".repeat(width()).toCharArray();
    for (int column = 0; column < columns.size(); column++) {
      cells[x(column)] = columns.get(column).sees() ? '│' : '┊';
    }
    return cells;
  }

  private int x(int column) {
    return times + numbers + column * lane;
  }

  private static void put(char[] cells, int at, String text) {
    text.getChars(0, text.length(), cells, at);
  }

  private static char glyph(Stop stop, Row row) {
    if (!stop.damage().isEmpty()) {
      return '!';
    }
    boolean alone = row.legs().isEmpty();
    return switch (row.direction()) {
      case ASK -> alone ? '▶' : '●';
      case ANSWER -> alone ? '◀' : '●';
      case UNKNOWN -> '●';
    };
  }

  private void draw(char[] cells, Leg leg, Direction direction) {
    int step = leg.to() > leg.from() ? 1 : -1;
    int from = x(leg.from()) + step;
    int to = x(leg.to()) - step;
    char line = leg.way() == Way.LOST ? '╌' : '─';
    for (int at = from; at != to + step; at += step) {
      cells[at] = cells[at] == ' ' ? line : '┼';
    }
    if (leg.way() == Way.LOST) {
      cells[to] = '✕';
    } else if (direction != Direction.UNKNOWN) {
      cells[to] = step > 0 ? '▶' : '◀';
    }
    int middle = (from + to) / 2;
    if (leg.way() == Way.REWRITTEN) {
      cells[middle] = '⇄';
    }
    if (leg.way() != Way.LOST && leg.uncertain()) {
      cells[middle + step] = '±';
    }
  }
}
