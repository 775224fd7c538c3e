package dev.gumshoe.parse.trust;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks of PEM (RFC 7468) in any text, also indented, in one line with {@code \n} as JSON writes
 * it, and in base 64 once more as kubeconfigs and secrets have them.
 */
final class Pem {
  private static final Pattern WRAPPED =
      Pattern.compile("(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{20,}+={0,2}");

  private static final Pattern BEGIN =
      Pattern.compile(".{0,4096}?-----BEGIN (?:X509 )?CERTIFICATE-----(.*)");
  private static final Pattern END = Pattern.compile("(.{0,100}?)-----END [A-Z0-9 ]{1,40}-----.*");

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
        reader.read(part.strip(), line.number());
      }
    }
    if (reader.inside) {
      problems.add(reader.began, "the certificate that begins here is cut short");
    }
    return reader.blocks;
  }

  private void read(String text, int line) {
    Matcher begin = BEGIN.matcher(text);
    if (begin.matches()) {
      if (inside) {
        problems.add(began, "the certificate that begins here is cut short");
      }
      inside = true;
      began = line;
      content.setLength(0);
      read(begin.group(1), line);
    } else if (inside) {
      Matcher end = END.matcher(text);
      if (end.matches()) {
        blocks.add(new Block(content.append(end.group(1)).toString(), began));
        inside = false;
      } else {
        content.append(text);
      }
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
