package dev.gumshoe.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of the command line in this process: its exit status and what it printed. */
public record CommandRun(int status, String out, String err) {
  /** Runs {@code gumshoe} with these arguments. */
  public static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        Gumshoe.commandLine(() -> 0)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new CommandRun(status, out.toString(), err.toString());
  }

  /** The same; some arguments are always the same. */
  public static CommandRun of(List<String> first, String... more) {
    return of(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** What was printed, read as JSON. */
  public JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
