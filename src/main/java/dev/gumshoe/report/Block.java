package dev.gumshoe.report;

import dev.gumshoe.flow.graph.Chart;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.report.rules.RuleTable;
import java.util.List;

/** A part of a document, before it is Markdown or HTML. */
sealed interface Block {
  /** A heading and what stands under it. */
  record Section(String title, List<Block> blocks) implements Block {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Running text. */
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }

    static Paragraph of(Span... spans) {
      return new Paragraph(List.of(spans));
    }
  }

  /** A list in no order. */
  record Bullets(List<Paragraph> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A list in order. */
  record Numbered(List<Paragraph> items) implements Block {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** Names and what they stand for. */
  record Terms(List<Term> terms) implements Block {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** A name and what it stands for. */
  record Term(String name, List<Span> spans) {
    public Term {
      spans = List.copyOf(spans);
    }

    static Term of(String name, String text) {
      return new Term(name, List.of(new Span.Text(text)));
    }
  }

  /** Lines exactly as they are: commands, output. */
  record Exact(List<String> lines) implements Block {
    public Exact {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Packets between points.
   *
   * @param title what it is a picture of
   * @param description what it shows, for those who do not see it
   */
  record Drawing(Ladder ladder, String title, String description) implements Block {}

  /**
   * The steps of a walk, and where each could lead.
   *
   * @param title what it is a picture of
   */
  record PathDrawing(Chart chart, String title) implements Block {}

  /**
   * Two rule sets side by side.
   *
   * @param title what it is a picture of
   */
  record RulesDrawing(RuleTable table, String title) implements Block {}

  /** Words of running text. */
  sealed interface Span {
    /** Plain. */
    record Text(String text) implements Span {}

    /** To be seen first. */
    record Strong(String text) implements Span {}

    /** A value, exactly. */
    record Code(String text) implements Span {}

    /** A time, as {@link Words#of(java.time.Instant)} writes it. */
    record Time(String text) implements Span {}
  }
}
