package dev.gumshoe.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that reports are printed in, which are shipped, so that a report looks the same and has
 * the same bytes wherever it is made: DejaVu for Latin, Greek and Cyrillic, Droid Sans Fallback for
 * Chinese, Japanese and Korean.
 */
enum Letters {
  /** Running text. */
  SANS("DejaVuSans.ttf", "sans", 400),
  /** Headings. */
  BOLD("DejaVuSans-Bold.ttf", "sans", 700),
  /** Commands and output. */
  MONO("DejaVuSansMono.ttf", "mono", 400),
  /** What the others do not have of the scripts of East Asia. */
  EAST("DroidSansFallbackFull.ttf", "east", 400);

  private final String file;
  private final String family;
  private final int weight;

  Letters(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  /** As a style sheet names it. */
  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  InputStream open() {
    return Objects.requireNonNull(Letters.class.getResourceAsStream(file), file);
  }

  /** Which characters some fonts have together. */
  static Coverage of(Letters... fonts) {
    return new Coverage(Stream.of(fonts).map(Letters::glyphs).toList());
  }

  private CmapLookup glyphs() {
    try (InputStream in = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be printed. */
  record Coverage(List<CmapLookup> glyphs) {
    Coverage {
      glyphs = List.copyOf(glyphs);
    }

    /**
     * Whether a character can be printed as it should be. Scripts that run from right to left are
     * not set by this printer, and count as what it has no letters for.
     */
    boolean has(int point) {
      return switch (Character.getDirectionality(point)) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            false;
        default ->
            point == '\n'
                || point == '\t'
                || glyphs.stream().anyMatch(font -> font.getGlyphId(point) > 0);
      };
    }
  }
}
