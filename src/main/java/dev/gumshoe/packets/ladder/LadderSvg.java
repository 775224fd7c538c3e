package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a ladder as one SVG element (SVG 1.1): no script, nothing fetched, no style sheet and no
 * style attribute, so that any content security policy lets it be. It is drawn in {@code
 * currentColor}: as dark or as light as the text around it. Classes {@code lost}, {@code damaged}
 * and {@code muted} are for a style sheet that wants to add colours; nothing hangs on them. The
 * same ladder gives the same bytes.
 */
public final class LadderSvg {
  private final Ladder ladder;
  private final SvgLanes lanes;
  private final SvgWriter out = new SvgWriter();
  private int y;

  private LadderSvg(Ladder ladder) {
    this.ladder = ladder;
    this.lanes = SvgLanes.of(ladder);
  }

  /**
   * The element; lines end with a line feed.
   *
   * @param title what it is a picture of
   * @param description what it shows, in words, for those who do not see it
   * @param id begins the ids in it; no other picture of the document has the same
   */
  public static String write(Ladder ladder, String title, String description, String id) {
    var svg = new LadderSvg(ladder);
    svg.body();
    return svg.whole(title, description, id);
  }

  private String whole(String title, String description, String id) {
    var whole = new SvgWriter();
    whole.raw(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ladder\" viewBox=\"0 0 %s %s\""
                + " width=\"100%%\" role=\"img\" aria-labelledby=\"%s-title %s-text\""
                + " font-family=\"monospace\" font-size=\"%s\" fill=\"currentColor\""
                + " stroke=\"none\">%n")
            .replace("%n", "\n")
            .formatted(
                lanes.width(), y, SvgWriter.escaped(id), SvgWriter.escaped(id), SvgLanes.FONT));
    whole.raw("<title id=\"" + SvgWriter.escaped(id) + "-title\">");
    whole.raw(SvgWriter.escaped(Clean.line(title)) + "</title>\n");
    whole.raw("<desc id=\"" + SvgWriter.escaped(id) + "-text\">");
    whole.raw(SvgWriter.escaped(Clean.line(description)) + "</desc>\n");
    whole.raw(out.text());
    whole.raw("</svg>\n");
    return whole.text();
  }

  private void body() {
    y = lanes.head(out);
    int top = y;
    if (ladder.rows().isEmpty()) {
      y += SvgLanes.LINE;
      out.text(lanes.textX(), y, "muted", "no packets");
      y += SvgLanes.LINE / 2;
    }
    for (Row row : ladder.rows()) {
      if (row.gap() >= Gaps.SAID) {
        y += SvgLanes.LINE;
        out.text(lanes.textX(), y, "muted", "⋮ " + Times.span(row.gap()) + " later");
        y += SvgLanes.LINE / 2;
      }
      row(row);
    }
    lanes.lines(out, top, y);
    foot();
  }

  private void row(Row row) {
    int line = y + SvgLanes.LINE;
    lanes.row(out, row, line);
    for (Ladder.Remark remark : row.remarks()) {
      String kind =
          switch (remark.kind()) {
            case PACKET -> "";
            case LOST -> "lost";
            case DAMAGE -> "damaged";
            case REWRITE, TUNNEL, CLOCK -> "muted";
          };
      for (String part : Cells.wrap(Signs.line(remark), SvgLanes.TEXT_CELLS)) {
        out.text(lanes.textX(), line, kind, part);
        line += SvgLanes.LINE;
      }
    }
    y = line - SvgLanes.LINE + SvgLanes.LINE / 2;
  }

  private void foot() {
    var lines = new ArrayList<String>();
    if (ladder.cut() > 0) {
      lines.add(Counts.cut(ladder.cut()));
    }
    if (ladder.hidden() > 0) {
      lines.add(Counts.hidden(ladder.hidden()));
    }
    if (ladder.omitted() > 0) {
      lines.add(Counts.omitted(ladder.omitted()));
    }
    String legend = Legend.of(ladder);
    if (!legend.isEmpty()) {
      lines.add(legend);
    }
    y += SvgLanes.LINE / 2;
    for (String line : lines) {
      List<String> parts = Cells.wrap(line, lanes.width() / SvgLanes.CELL);
      for (String part : parts) {
        y += SvgLanes.LINE;
        out.text(SvgLanes.EDGE, y, "muted", part);
      }
    }
    y += SvgLanes.LINE;
  }
}
