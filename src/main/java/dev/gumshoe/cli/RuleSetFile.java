package dev.gumshoe.cli;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule set from a file or standard input.
 *
 * @param name as it was named in the call
 * @param problems lines that cannot be read; the rule set is not whole with any of them
 */
record RuleSetFile(String name, RuleSet rules, List<LineProblem> problems) {
  /** Reads a file; {@code -} is standard input. */
  static RuleSetFile read(Path file) throws IOException {
    String name = name(file);
    Capture capture = Capture.ofText(name, text(file));
    return switch (new IptablesSaveParser().parse(capture)) {
      case Reading.Read(RuleSet rules, List<LineProblem> problems) ->
          new RuleSetFile(name, rules, problems);
      case Reading.Read _ -> throw new WrongCall(name + " holds no rule set.");
      case Reading.NotRead(var _, String detail) -> throw new WrongCall(name + ": " + detail);
    };
  }

  long count() {
    return rules.tables().stream().mapToLong(table -> table.rules().size()).sum();
  }

  /** Prints what cannot be read, with the number of its line. */
  void complain(PrintWriter err) {
    complain(name, problems, err);
  }

  /** Prints what cannot be read in the file of this name. */
  static void complain(String name, List<LineProblem> problems, PrintWriter err) {
    problems.forEach(
        problem ->
            err.println(
                "%s%s: %s"
                    .formatted(
                        name,
                        problem.line() > 0 ? ":" + problem.line() : "",
                        Plain.line(problem.message()))));
  }

  /** As a file is named in what is printed. */
  static String name(Path file) {
    return file.toString().equals("-") ? "(standard input)" : file.toString();
  }

  /** The text of a file; {@code -} is standard input. */
  static String text(Path file) throws IOException {
    if (file.toString().equals("-")) {
      InputStream in = System.in;
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!Files.exists(file)) {
      throw new WrongCall("There is no file " + file + ".");
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WrongCall(file + " cannot be read; name a file that you may read.", e);
    }
  }
}
