package dev.gumshoe.flow.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A chart as SVG: one picture without script, for a report or a browser, light or dark as the
 * reader's screen is. What a path took is drawn thick and ticked, not only coloured.
 */
public final class SvgChart {
  private static final String STYLE =
      """

      svg{font-family:system-ui,sans-serif;font-size:13px;color-scheme:light dark}
      .page{fill:#fff}.box{fill:#f4f6f8;stroke:#5b6672}.title{fill:#111;font-weight:600}
      .reason{fill:#46505a}.end,.step{fill:#111}.lane,.tick{fill:none;stroke:#8a949e}
      .fault{fill:#fff;stroke:#a33}.healthy{fill:#fff;stroke:#276b3a}
      .undetermined{fill:#fff;stroke:#5b6672;stroke-dasharray:4 3}
      .walked{stroke-width:3;stroke:#0b57d0}.arrow{fill:#5b6672}.arrow.walked{fill:#0b57d0}
      @media (prefers-color-scheme:dark){.page{fill:#14181c}.box{fill:#22282e;stroke:#9aa5b1}
      .title,.end,.step{fill:#f2f4f6}.reason{fill:#b6c0ca}.lane,.tick{stroke:#7b8794}
      .fault,.healthy,.undetermined{fill:#14181c}.fault{stroke:#ff8a80}.healthy{stroke:#7bd88f}
      .walked{stroke:#8ab4f8}.arrow.walked{fill:#8ab4f8}}
      """;

  private static final int MARGIN = 16;
  private static final int LANE = 14;
  private static final int BOX = 260;
  private static final int GAP = 34;
  private static final int EXIT = 520;
  private static final int LINE = 17;
  private static final int BETWEEN = 22;
  private static final int PAD = 10;
  private static final int BOX_CHARACTERS = 29;
  private static final int EXIT_CHARACTERS = 74;

  private final Chart chart;
  private final Map<String, Integer> numbers;
  private final int boxes;
  private final int exits;
  private final int[] tops;
  private final int first;

  private SvgChart(Chart chart, int above) {
    this.chart = chart;
    this.numbers = chart.numbers();
    int columns = chart.lanes().stream().mapToInt(lane -> lane.column() + 1).max().orElse(0);
    this.boxes = MARGIN + (columns + 1) * LANE;
    this.exits = boxes + BOX + GAP;
    this.tops = new int[chart.rows().size() + 1];
    int top = above;
    this.first = chart.rows().isEmpty() ? 1 : chart.rows().getFirst().number();
    for (Row row : chart.rows()) {
      tops[row.number() - first] = top;
      top += height(row) + BETWEEN;
    }
    tops[chart.rows().size()] = top;
  }

  /** The chart as a whole SVG document; the same chart gives the same bytes. */
  public static String write(Chart chart) {
    var drawn = new SvgChart(chart, MARGIN + 2 * LINE);
    int width = drawn.exits + EXIT + MARGIN;
    int height = drawn.tops[chart.rows().size()] + MARGIN;
    return Svg.picture(width, height, chart.title(), STYLE, svg -> drawn.draw(svg, width, height));
  }

  /**
   * The chart as elements for a page, one below the other, none higher than so many pixels unless
   * one step is. They have classes, and no style: {@code chart}, and in it {@code box}, {@code
   * title}, {@code reason}, {@code end}, {@code step}, {@code lane}, {@code tick}, {@code arrow},
   * {@code fault}, {@code healthy}, {@code undetermined}, {@code walked}.
   *
   * @param title what they are pictures of
   * @param id begins the ids in them
   */
  public static List<String> elements(Chart chart, int highest, String title, String id) {
    var elements = new ArrayList<String>();
    int[] tops = new SvgChart(chart, MARGIN).tops;
    int from = 0;
    for (int to = 1; to <= chart.rows().size(); to++) {
      boolean last = to == chart.rows().size();
      if (last || tops[to + 1] - tops[from] > highest) {
        var drawn = new SvgChart(chart.part(from, to), MARGIN);
        elements.add(drawn.element(title, id + "-" + (elements.size() + 1)));
        from = to;
      }
    }
    return elements;
  }

  private String element(String title, String id) {
    int width = exits + EXIT + MARGIN;
    return Svg.element(width, tops[chart.rows().size()], title, id, this::rows);
  }

  private void draw(Svg svg, int width, int height) throws XMLStreamException {
    svg.box("page", 0, 0, width, height, 0);
    svg.text("title", MARGIN, MARGIN + LINE, chart.title());
    rows(svg);
  }

  private void rows(Svg svg) throws XMLStreamException {
    for (Lane lane : chart.lanes()) {
      lane(svg, lane);
    }
    for (Row row : chart.rows()) {
      row(svg, row);
    }
  }

  private void lane(Svg svg, Lane lane) throws XMLStreamException {
    int x = boxes - (lane.column() + 1) * LANE;
    for (int from : lane.from()) {
      boolean walked = lane.walked().contains(from);
      String line =
          String.format(
              Locale.ROOT, "M%d %dH%dV%dH%d", boxes, leaves(from), x, enters(lane.to()), boxes - 6);
      svg.path(walked ? "lane walked" : "lane", line);
    }
    int y = enters(lane.to());
    String head = String.format(Locale.ROOT, "M%d %dl-8 -4v8z", boxes, y);
    svg.path(lane.walked().isEmpty() ? "arrow" : "arrow walked", head);
  }

  private int enters(int row) {
    return tops[row - first] + PAD + 2;
  }

  private int leaves(int row) {
    return tops[row - first] + boxHeight(chart.rows().get(row - first)) - PAD;
  }

  private void row(Svg svg, Row row) throws XMLStreamException {
    int top = tops[row.number() - first];
    int height = boxHeight(row);
    svg.box(row.walked() ? "box walked" : "box", boxes, top, BOX, height, 6);
    int y = top + PAD + LINE - 5;
    for (String line : title(row)) {
      svg.text("title", boxes + PAD, y, line);
      y += LINE;
    }
    int place = top;
    for (Exit exit : row.exits()) {
      place = exit(svg, exit, place);
    }
  }

  private int exit(Svg svg, Exit exit, int top) throws XMLStreamException {
    List<String> target = target(exit);
    String line = String.format(Locale.ROOT, "M%d %dH%d", boxes + BOX, top + LINE - 4, exits - 8);
    svg.path(exit.walked() ? "tick walked" : "tick", line);
    int y = top + LINE;
    for (String each : reason(exit)) {
      svg.text("reason", exits, y, each);
      y += LINE;
    }
    y += gap(exit);
    if (exit.end() != Exit.End.STEP) {
      String type = exit.end().name().toLowerCase(Locale.ROOT);
      int deep = target.size() * LINE + 4;
      svg.box(exit.walked() ? type + " walked" : type, exits, y - LINE + 4, EXIT, deep, 8);
    }
    for (String each : target) {
      svg.text(exit.end() == Exit.End.STEP ? "step" : "end", exits + PAD, y, each);
      y += LINE;
    }
    return top + height(exit);
  }

  private List<String> target(Exit exit) {
    String taken = exit.walked() ? "✓ " : "";
    return Wrapped.lines(taken + ending(exit), EXIT_CHARACTERS - 4);
  }

  private String ending(Exit exit) {
    return switch (exit.end()) {
      case STEP -> {
        Integer number = numbers.get(exit.to());
        yield "→ " + (number == null ? "" : number + "  ") + exit.title();
      }
      case FAULT -> "✗ " + exit.title();
      case HEALTHY -> "○ " + exit.title();
      case UNDETERMINED -> "? " + exit.title();
    };
  }

  private static List<String> title(Row row) {
    String tick = row.walked() ? "✓ " : "";
    return Wrapped.lines(tick + row.number() + "  " + row.title(), BOX_CHARACTERS);
  }

  private static int boxHeight(Row row) {
    return Math.max(2, title(row).size()) * LINE + 2 * PAD;
  }

  private int height(Row row) {
    return Math.max(boxHeight(row), row.exits().stream().mapToInt(this::height).sum());
  }

  private int height(Exit exit) {
    return (reason(exit).size() + target(exit).size()) * LINE + gap(exit) + 2 * PAD - 8;
  }

  /** The edge of a box keeps clear of the words above it. */
  private static int gap(Exit exit) {
    return exit.end() == Exit.End.STEP || exit.reason().isEmpty() ? 0 : 4;
  }

  private static List<String> reason(Exit exit) {
    return exit.reason().isEmpty() ? List.of() : Wrapped.lines(exit.reason(), EXIT_CHARACTERS);
  }
}
