package dev.gumshoe.report.rules;

import dev.gumshoe.packets.ladder.Cells;
import dev.gumshoe.packets.ladder.SvgWriter;
import dev.gumshoe.report.wording.Visible;
import java.util.List;

/**
 * Draws a table of two rule sets as one SVG element (SVG 1.1): no script, nothing fetched, no style
 * sheet, in {@code currentColor}. What differs has a sign and is bold; nothing hangs on a colour.
 */
public final class RuleSvg {
  private static final int CELL = 8;
  private static final int LINE = 18;
  private static final int EDGE = 8;
  private static final int ROOM = 60;
  private static final int SIGN = EDGE + 4;
  private static final int LEFT = EDGE + 4 * CELL;
  private static final int RIGHT = LEFT + (ROOM + 2) * CELL;
  private static final int WIDTH = RIGHT + (ROOM + 1) * CELL;

  private final SvgWriter out = new SvgWriter();
  private int y = EDGE;

  private RuleSvg() {}

  /**
   * The element; lines end with a line feed.
   *
   * @param title what it is a picture of
   * @param id begins the ids in it; no other picture of the document has the same
   */
  public static String write(RuleTable table, String title, String id) {
    var svg = new RuleSvg();
    svg.body(table);
    var whole = new SvgWriter();
    whole.raw(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"rules\" viewBox=\"0 0 %s %s\""
                + " width=\"100%%\" role=\"img\" aria-labelledby=\"%s-title\""
                + " font-family=\"monospace\" font-size=\"13\" fill=\"currentColor\""
                + " stroke=\"none\">\n")
            .formatted(WIDTH, svg.y + EDGE, id));
    whole.raw("<title id=\"" + id + "-title\">");
    whole.raw(SvgWriter.escaped(Visible.line(title)) + "</title>\n");
    whole.raw(svg.out.text());
    whole.raw("</svg>\n");
    return whole.text();
  }

  private void body(RuleTable table) {
    columns("", table.left(), table.right(), "name");
    rule();
    for (RuleRow row : table.rows()) {
      switch (row) {
        case RuleRow.Chain(String text) -> {
          y += LINE / 2;
          wide(EDGE, text, "name");
        }
        case RuleRow.Remark(String text) -> wide(LEFT, "\u2026 " + text, "muted");
        case RuleRow.Pair(String sign, String left, String right) -> columns(sign, left, right, "");
      }
    }
    rule();
    wide(EDGE, table.legend(), "muted");
  }

  private void wide(int x, String text, String kind) {
    for (String line : Cells.wrap(text, (WIDTH - x) / CELL - 1)) {
      y += LINE;
      out.text(x, y, kind, line);
    }
  }

  private void columns(String sign, String left, String right, String kind) {
    List<String> one = Cells.wrap(left, ROOM);
    List<String> other = Cells.wrap(right, ROOM);
    out.text(SIGN, y + LINE, "name", sign);
    for (int line = 0; line < Math.max(one.size(), other.size()); line++) {
      y += LINE;
      out.text(LEFT, y, kind, line < one.size() ? one.get(line) : "");
      out.text(RIGHT, y, kind, line < other.size() ? other.get(line) : "");
    }
  }

  private void rule() {
    y += LINE / 2;
    out.line(EDGE, y, WIDTH - EDGE, y, "muted", "1", "");
  }
}
