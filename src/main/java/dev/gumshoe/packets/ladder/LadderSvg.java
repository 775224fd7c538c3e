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
  private final LadderWords words;
  private final SvgLanes lanes;
  private final SvgWriter out = new SvgWriter();
  private int y;

  private LadderSvg(Ladder ladder, LadderWords words) {
    this.words = words;
    this.ladder = ladder;
    this.lanes = SvgLanes.of(ladder, words.say("sign.lost"));
  }

  /**
   * The element; lines end with a line feed.
   *
   * @param title what it is a picture of
   * @param description what it shows, in words, for those who do not see it
   * @param id begins the ids in it; no other picture of the document has the same
   */
  public static String write(Ladder ladder, String title, String description, String id) {
    return write(ladder, title, description, id, LadderWords.ENGLISH);
  }

  /** The same in other words. */
  public static String write(
      Ladder ladder, String title, String description, String id, LadderWords words) {
    var svg = new LadderSvg(ladder, words);
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
      out.text(lanes.textX(), y, "muted", words.say("no-packets"));
      y += SvgLanes.LINE / 2;
    }
    for (Row row : ladder.rows()) {
      if (row.gap() >= Gaps.SAID) {
        y += SvgLanes.LINE;
        out.text(lanes.textX(), y, "muted", "⋮ " + words.say("later", Times.span(row.gap())));
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
    var lines = new ArrayList<>(Counts.under(ladder, words));
    String legend = Legend.of(ladder, words);
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
