package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.remote.ShellWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the skeleton of a flow. */
@Command(
    name = "new-flow",
    description = {
      "Makes a new flow, with cases, that passes all checks, as a beginning. Without --in it goes",
      "into the folder of your own flows, which is read beside the shipped ones."
    },
    footer =
        "Exit status: 0 made, 2 the id is none, the flow is there already, or cannot be written.",
    mixinStandardHelpOptions = true)
public final class NewFlowCommand implements Callable<Integer> {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Map<String, String> CASES =
      Map.of(
          "forwarding-off", "new-case-off.yaml",
          "forwarding-on", "new-case-on.yaml",
          "not-readable", "new-case-unread.yaml");
  private static final List<String> SCHEMAS = List.of("flow.schema.json", "case.schema.json");

  @Parameters(paramLabel = "ID", description = "Its id: lower-case words with hyphens.")
  private String id = "";

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "What the operator sees, in a line.")
  private String title = "";

  @Option(names = "--in", paramLabel = "DIR", description = "The folder that it goes into.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!ID.matcher(id).matches()) {
      throw new WrongCall(
          "'%s' is no id; write lower-case words with hyphens: node-does-not-forward."
              .formatted(id));
    }
    Path parent = folder == null ? OwnFlows.ofOperator().folder() : folder;
    Path flow = parent.resolve(id);
    if (Files.exists(flow)) {
      throw new WrongCall("%s is there already; choose another id.".formatted(flow));
    }
    String words = title.isBlank() ? id.replace('-', ' ') : title.strip();
    Files.createDirectories(flow.resolve("cases"));
    Files.writeString(
        flow.resolve("flow.yaml"),
        template("new-flow.yaml").replace("@ID@", id).replace("@TITLE@", quoted(words)));
    for (Map.Entry<String, String> one : CASES.entrySet()) {
      Path directory = Files.createDirectories(flow.resolve("cases").resolve(one.getKey()));
      Files.writeString(directory.resolve("case.yaml"), template(one.getValue()));
    }
    schemas(parent);
    String place = ShellWords.join(List.of(flow.toString()));
    var out = spec.commandLine().getOut();
    out.println("Made " + flow.resolve("flow.yaml") + " and three cases. Go on with:");
    out.println("  gumshoe lint " + place);
    out.println("  gumshoe test --coverage " + place);
    return ExitStatus.DONE;
  }

  /** Editors check the files by schemas that stand beside the flows. */
  private static void schemas(Path parent) throws IOException {
    Path shipped = FlowFolders.shipped();
    for (String name : SCHEMAS) {
      if (Files.exists(shipped.resolve(name)) && !Files.exists(parent.resolve(name))) {
        Files.copy(shipped.resolve(name), parent.resolve(name));
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }

  private static String template(String name) throws IOException {
    try (InputStream in = NewFlowCommand.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
