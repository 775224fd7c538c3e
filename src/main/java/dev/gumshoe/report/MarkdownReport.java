package dev.gumshoe.report;

import dev.gumshoe.packets.ladder.LadderText;
import dev.gumshoe.packets.ladder.LadderWords;
import dev.gumshoe.packets.ladder.Paper;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.rules.RuleLines;
import dev.gumshoe.report.wording.LadderWording;
import dev.gumshoe.report.wording.Visible;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes reports as CommonMark. Lines of commands and outputs stand in fenced blocks whose fence is
 * longer than any run of backticks in them (CommonMark 0.31, section 4.5); every other value is
 * escaped, so that nothing from a node is read as Markdown or HTML.
 */
public final class MarkdownReport {
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /**
   * What has a meaning in CommonMark, and only where it has one: commands in running text stay fit
   * to be copied from a document that nobody renders.
   */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\\\`*~\\[\\]]"
              + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
              + "|<(?=[A-Za-z/!?])"
              + "|&(?=#?[A-Za-z0-9]{1,40};)"
              + "|^[#>]");

  private static final Pattern LIST_START =
      Pattern.compile("^(\\s*)(?:([-+=])|(\\d{1,9})([.)])(?=\\s|$))");

  private static final Paper PAPER = Paper.of(110);

  private final LadderWords words;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(LadderWords words) {
    this.words = words;
  }

  /** The report as a document; lines end with a line feed. */
  public static String write(SessionReport report) {
    var writer = new MarkdownReport(new LadderWording(report.words().wording()));
    writer.out.append("# ").append(text(report.title())).append('\n');
    writer.blocks(Layout.of(report), 2);
    return writer.out.toString();
  }

  private void blocks(List<Block> blocks, int level) {
    for (Block block : blocks) {
      if (block instanceof Block.PathDrawing) {
        continue; // The list beside it says the same.
      }
      out.append('\n');
      switch (block) {
        case Block.Section(String title, var inner) -> {
          out.append("#".repeat(level)).append(' ').append(text(title)).append('\n');
          blocks(inner, level + 1);
        }
        case Block.Paragraph(var spans) -> out.append(spans(spans)).append('\n');
        case Block.Bullets(var items) -> items.forEach(item -> item("- ", item.spans()));
        case Block.Numbered(var items) -> {
          for (int index = 0; index < items.size(); index++) {
            item(index + 1 + ". ", items.get(index).spans());
          }
        }
        case Block.Terms(var terms) ->
            terms.forEach(term -> item("- **" + text(term.name()) + ":** ", term.spans()));
        case Block.Exact(var lines) -> fenced(lines);
        case Block.Drawing(var ladder, _, _) -> fenced(LadderText.lines(ladder, PAPER, words));
        case Block.RulesDrawing(var table, _) -> fenced(RuleLines.of(table));
        case Block.PathDrawing _ -> {}
      }
    }
  }

  private void item(String start, List<Span> spans) {
    out.append(start).append(spans(spans)).append('\n');
  }

  private void fenced(List<String> lines) {
    List<String> visible = lines.stream().map(Visible::of).toList();
    String fence = "`".repeat(Math.max(3, longestRun(String.join("\n", visible)) + 1));
    out.append(fence).append("text\n");
    visible.forEach(line -> out.append(line).append('\n'));
    out.append(fence).append('\n');
  }

  private static String spans(List<Span> spans) {
    var line = new StringBuilder();
    for (Span span : spans) {
      switch (span) {
        case Span.Text(String text) -> line.append(keepingEdges(text));
        case Span.Strong(String text) -> line.append("**").append(text(text)).append("**");
        case Span.Code(String text) -> line.append(code(text));
        case Span.Time(String text) -> line.append(code(text));
      }
    }
    return line.toString().stripTrailing();
  }

  /** Spaces at the edges part a span from its neighbours. */
  private static String keepingEdges(String text) {
    return (text.startsWith(" ") ? " " : "") + text(text) + (text.endsWith(" ") ? " " : "");
  }

  /** Any value as one line of text. */
  private static String text(String value) {
    String escaped = SPECIAL.matcher(Visible.line(value)).replaceAll("\\\\$0");
    Matcher start = LIST_START.matcher(escaped);
    if (!start.find()) {
      return escaped;
    }
    int at = start.group(2) != null ? start.start(2) : start.start(4);
    return escaped.substring(0, at) + "\\" + escaped.substring(at);
  }

  /** A code span: more backticks around it than in it (CommonMark 0.31, section 6.1). */
  private static String code(String value) {
    String line = Visible.line(value);
    String ticks = "`".repeat(longestRun(line) + 1);
    String pad = line.startsWith("`") || line.endsWith("`") || line.isEmpty() ? " " : "";
    return ticks + pad + line + pad + ticks;
  }

  private static int longestRun(String text) {
    return BACKTICKS
        .matcher(text)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }
}
