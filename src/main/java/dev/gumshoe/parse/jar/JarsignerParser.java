package dev.gumshoe.parse.jar;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.JarVerification;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code jarsigner -verify [-verbose] FILE} in the POSIX locale (jarsigner(1); the sentences are
 * those of sun.security.tools.jarsigner.Resources). It ends with 1 for a jar that is not what was
 * signed: that is an answer.
 */
public final class JarsignerParser implements Parser {
  private static final Pattern ERROR =
      Pattern.compile("jarsigner(?: error)?: (?:([a-zA-Z_$][\\w$.]{0,200}): )?(.*)");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(jar verified|jar is unsigned)[.,].*|(?:WARNING: )?(?:The jar will be treated as unsigned).*");
  private static final Pattern SIGNER = Pattern.compile("- Signed by \"(.*)\"");
  private static final Pattern NO_MORE = Pattern.compile("Re-run .*|The signer certificate .*|");

  /** The parser; it keeps nothing between captures. */
  public JarsignerParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    for (Line line : lines.all()) {
      Matcher error = ERROR.matcher(line.text().strip());
      if (error.matches() && capture.ending() instanceof Ending.Exited) {
        return failed(error, line);
      }
    }
    Optional<Line> verdict =
        lines.stdout().stream()
            .filter(line -> VERDICT.matcher(line.text().strip()).matches())
            .findFirst();
    if (verdict.isEmpty()) {
      return Refused.or(
          capture,
          _ -> new Reading.NotRead(Why.UNPARSABLE, "jarsigner does not say whether it verified."));
    }
    return told(verdict.get(), lines.stdout());
  }

  /** What cannot be opened is another matter than what was changed after it was signed. */
  private static Reading failed(Matcher error, Line line) {
    String exception = error.group(1) == null ? "" : error.group(1);
    String result = exception.equals("java.lang.SecurityException") ? "failed" : "unreadable";
    return new Problems()
        .with(
            new JarVerification(
                result,
                error.group(2),
                exception,
                false,
                false,
                false,
                List.of(),
                List.of(),
                line.number()));
  }

  private static Reading told(Line verdict, List<Line> lines) {
    boolean verified = verdict.text().contains("jar verified");
    List<String> warnings = warnings(lines);
    return new Problems()
        .with(
            new JarVerification(
                verified ? "verified" : "unsigned",
                "",
                "",
                verdict.text().contains("treated as unsigned"),
                any(warnings, "signer certificate has expired"),
                any(warnings, "contains unsigned entries"),
                signers(lines),
                warnings,
                verdict.number()));
  }

  private static List<String> signers(List<Line> lines) {
    return lines.stream()
        .map(line -> SIGNER.matcher(line.text().strip()))
        .filter(Matcher::matches)
        .map(signer -> signer.group(1))
        .distinct()
        .toList();
  }

  /** They stand below a heading, a line each, up to what is said of all of them. */
  private static List<String> warnings(List<Line> lines) {
    var found = new ArrayList<String>();
    boolean below = false;
    for (Line line : lines) {
      String text = line.text().strip();
      if (below && NO_MORE.matcher(text).matches()) {
        below = false;
      } else if (below) {
        found.add(text);
      } else {
        below = text.equals("Warning:") || text.equals("Error:");
      }
    }
    return found;
  }

  private static boolean any(List<String> warnings, String words) {
    return warnings.stream().anyMatch(warning -> warning.contains(words));
  }
}
