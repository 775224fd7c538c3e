package dev.gumshoe.parse.trust;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates in PEM (RFC 7468) in any text, also indented, in one line with {@code \n} as JSON
 * writes it, and in base 64 once more as kubeconfigs and secrets have them.
 */
final class Pem {
  private static final Pattern WRAPPED =
      Pattern.compile("(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{20,}+={0,2}");

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN (?:X509 )?CERTIFICATE-----");
  private static final String END = "-----END ";

  /** A certificate's block: what stands between its first and last line, and where it begins. */
  record Block(String base64, int line) {}

  private final Problems problems;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private int began;
  private boolean inside;

  private Pem(Problems problems) {
    this.problems = problems;
  }

  static List<Block> certificates(List<Line> lines, Problems problems) {
    var reader = new Pem(problems);
    for (Line line : lines) {
      for (String part : unwrapped(line, problems).split("\\\\r?\\\\n|\\\\n|\n", -1)) {
        reader.read(part, line.number());
      }
    }
    reader.cutShort();
    return reader.blocks;
  }

  private void read(String text, int line) {
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      content(text.substring(from, begin.start()));
      cutShort();
      inside = true;
      began = line;
      content.setLength(0);
      from = begin.end();
    }
    content(text.substring(from));
  }

  /** Text without a beginning; what comes after an end belongs to no certificate. */
  private void content(String text) {
    if (!inside) {
      return;
    }
    int end = text.indexOf(END);
    content.append((end < 0 ? text : text.substring(0, end)).replaceAll("\\s+", ""));
    if (end >= 0) {
      blocks.add(new Block(content.toString(), began));
      inside = false;
    }
  }

  private void cutShort() {
    if (inside) {
      problems.add(began, "the certificate that begins here is cut short");
    }
  }

  private static String unwrapped(Line line, Problems problems) {
    return WRAPPED
        .matcher(line.text())
        .replaceAll(
            found -> {
              var text = Base64Text.plain(found.group());
              if (text.isEmpty()) {
                problems.add(line, "the certificate in base 64 is cut short or damaged");
              }
              return Matcher.quoteReplacement("\n" + text.orElse("") + "\n");
            });
  }
}
