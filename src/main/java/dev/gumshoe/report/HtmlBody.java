package dev.gumshoe.report;

import dev.gumshoe.flow.graph.SvgChart;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.packets.ladder.LadderSvg;
import dev.gumshoe.packets.ladder.LadderWords;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.rules.RuleSvg;
import dev.gumshoe.report.rules.RuleTable;
import dev.gumshoe.report.wording.LadderWording;
import dev.gumshoe.report.wording.Visible;
import java.util.List;

/**
 * A report as the body of a page, well-formed as XML: elements and classes, no style. Pictures are
 * SVG in it, none higher than a page of paper.
 */
public final class HtmlBody {
  private static final int HIGHEST = 1_100;
  private static final int ROWS = 36;

  private final StringBuilder out = new StringBuilder();
  private final LadderWords words;
  private int sections;
  private int pictures;

  private HtmlBody(LadderWords words) {
    this.words = words;
  }

  /** The body element. */
  public static String of(SessionReport report) {
    var body = new HtmlBody(new LadderWording(report.words().wording()));
    List<Block> blocks = Layout.of(report);
    body.out.append("<body>\n<header>\n<h1>").append(line(report.title())).append("</h1>\n");
    body.out.append("</header>\n<main>\n");
    body.blocks(blocks.subList(0, 1), 2);
    body.contents(blocks, report.words().say("heading.contents"));
    body.blocks(blocks.subList(1, blocks.size()), 2);
    body.out.append("</main>\n</body>\n");
    return body.out.toString();
  }

  /** Where the sections are that follow the first. */
  private void contents(List<Block> blocks, String title) {
    out.append("<nav aria-label=\"").append(line(title)).append("\">\n<ul>\n");
    int number = 1;
    for (Block block : blocks.subList(1, blocks.size())) {
      number++;
      if (block instanceof Block.Section(String name, var inner)) {
        out.append("<li><a href=\"#s").append(number).append("\">");
        out.append(line(name)).append("</a></li>\n");
        number += inside(inner);
      }
    }
    out.append("</ul>\n</nav>\n");
  }

  private static int inside(List<Block> blocks) {
    int count = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Section(_, var inner)) {
        count += 1 + inside(inner);
      }
    }
    return count;
  }

  private void blocks(List<Block> blocks, int level) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Section section -> section(section, level);
        case Block.Paragraph(var spans) -> element("p", spans);
        case Block.Bullets(var items) -> list("ul", items);
        case Block.Numbered(var items) -> list("ol", items);
        case Block.Terms(var terms) -> terms(terms);
        case Block.Exact(var lines) ->
            out.append("<pre>")
                .append(escaped(Visible.of(String.join("\n", lines))))
                .append("</pre>\n");
        case Block.Drawing(var ladder, String name, String text) -> {
          for (Ladder part : ladder.parts(ROWS)) {
            picture(LadderSvg.write(part, name, text, "p" + ++pictures, words));
          }
        }
        case Block.PathDrawing(var chart, String name) ->
            SvgChart.elements(chart, HIGHEST, Visible.line(name), "p" + ++pictures)
                .forEach(this::picture);
        case Block.RulesDrawing(var table, String name) -> {
          for (RuleTable part : table.parts(ROWS)) {
            picture(RuleSvg.write(part, name, "p" + ++pictures));
          }
        }
      }
    }
  }

  private void picture(String svg) {
    out.append("<div class=\"drawing\">\n").append(svg).append("</div>\n");
  }

  private void terms(List<Block.Term> terms) {
    out.append("<dl>\n");
    for (Block.Term term : terms) {
      out.append("<dt>").append(line(term.name())).append("</dt>");
      element("dd", term.spans());
    }
    out.append("</dl>\n");
  }

  private void section(Block.Section section, int level) {
    String id = "s" + ++sections;
    out.append("<section aria-labelledby=\"").append(id).append("\">\n");
    out.append("<h").append(level).append(" id=\"").append(id).append("\">");
    out.append(line(section.title()));
    out.append("</h").append(level).append(">\n");
    blocks(section.blocks(), level + 1);
    out.append("</section>\n");
  }

  private void list(String name, List<Block.Paragraph> items) {
    out.append('<').append(name).append(">\n");
    items.forEach(item -> element("li", item.spans()));
    out.append("</").append(name).append(">\n");
  }

  private void element(String name, List<Span> spans) {
    out.append('<').append(name).append('>');
    for (Span span : spans) {
      switch (span) {
        case Span.Text(String text) -> out.append(escaped(Visible.of(text)));
        case Span.Strong(String text) -> inline("strong", text);
        case Span.Code(String text) -> inline("code", text);
        case Span.Time(String text) -> inline("time", text);
      }
    }
    out.append("</").append(name).append(">\n");
  }

  private void inline(String name, String text) {
    out.append('<').append(name).append('>').append(line(text));
    out.append("</").append(name).append('>');
  }

  /** Any text as one line of text in a page. */
  public static String line(String text) {
    return escaped(Visible.line(text));
  }

  /** Character references for what has a meaning in HTML and XML. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
