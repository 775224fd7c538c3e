package dev.gumshoe.bundle.node;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleFile;
import dev.gumshoe.bundle.files.BundleTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that sos ran, and what they printed: {@code sos_commands/PLUGIN/COMMAND}, the name
 * of the file being the command with an underscore for whatever is no word (sos/report/plugins,
 * {@code _mangle_command}). The manifest, since sos 4.0, has the exit statuses too. Standard error
 * is in the same file.
 */
public final class SosCommands {
  private static final String MANIFEST = "sos_reports/manifest.json";
  private static final Pattern PROGRAM_FOLDER = Pattern.compile("^/(usr/)?s?bin/");
  private static final Pattern NO_WORD = Pattern.compile("[^\\w.\\-/]+");
  private static final Pattern FRINGE = Pattern.compile("^[ ._-]+|[ ._-]+$");

  /** Lines that a complaint has at the most. */
  private static final int COMPLAINT = 3;

  /** Such as do not begin with the program's name. */
  private static final Pattern COMPLAINTS =
      Pattern.compile(
          "(bash|timeout|modprobe): |RTNETLINK answers:|Cannot |Can't |Could not |Device .* does not"
              + " exist|Permission denied|Operation not permitted");

  private final BundleTree tree;
  private final Map<String, String> files;
  private final Map<String, Ran> ran;

  private record Ran(String path, int status) {}

  private SosCommands(BundleTree tree, Map<String, String> files, Map<String, Ran> ran) {
    this.tree = tree;
    this.files = files;
    this.ran = ran;
  }

  /** The commands of a bundle. */
  public static SosCommands of(BundleTree tree) {
    var files = new HashMap<String, String>();
    for (String path : tree.all("sos_commands")) {
      // What was run in a namespace or a container stands in a folder of its own.
      if (path.chars().filter(one -> one == '/').count() == 2) {
        files.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), path);
      }
    }
    return new SosCommands(tree, files, manifest(tree));
  }

  /** What a command printed. */
  Optional<BundleAnswer> output(String command) throws IOException {
    Ran known = ran.get(command);
    String path = known != null ? known.path() : files.get(mangled(command));
    Optional<BundleFile> file = path == null ? Optional.empty() : tree.file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    BundleAnswer answer = BundleAnswer.of(file.get());
    int status = known != null ? known.status() : looksFailed(command, answer.stdout().text());
    return Optional.of(
        status == 0 ? answer : BundleAnswer.failed(file.get(), status, answer.stdout().text()));
  }

  /** The name of the file of a command. */
  static String mangled(String command) {
    String name = PROGRAM_FOLDER.matcher(command).replaceFirst("");
    name = NO_WORD.matcher(name).replaceAll("_").replace('/', '.');
    return FRINGE.matcher(name).replaceAll("");
  }

  /**
   * Without a manifest nothing tells a failure from an answer but its words: a program's complaint
   * begins with its own name, and stands alone. One before an answer is a warning.
   */
  private static int looksFailed(String command, String text) {
    String program = command.split(" ", 2)[0];
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(COMPLAINT + 1).toList();
    if (lines.isEmpty() || lines.size() > COMPLAINT) {
      return 0;
    }
    return COMPLAINTS.matcher(lines.getFirst()).lookingAt()
            || lines.getFirst().startsWith(program + ": ")
            || lines.getFirst().startsWith(program + " v")
        ? 1
        : 0;
  }

  private static Map<String, Ran> manifest(BundleTree tree) {
    var ran = new HashMap<String, Ran>();
    try {
      Optional<BundleFile> file = tree.file(MANIFEST);
      if (file.isEmpty()) {
        return ran;
      }
      JsonNode root = JsonMapper.shared().readTree(file.get().output().text());
      for (JsonNode plugin : root.path("components").path("report").path("plugins")) {
        for (JsonNode one : plugin.path("commands")) {
          String path = one.path("filepath").asString("");
          String command = PROGRAM_FOLDER.matcher(one.path("exec").asString("")).replaceFirst("");
          if (!path.isEmpty() && !command.isEmpty()) {
            ran.putIfAbsent(command, new Ran(path, one.path("return_code").asInt(0)));
          }
        }
      }
    } catch (IOException | JacksonException _) {
      // A cut manifest; the names of the files tell the commands too.
      return new HashMap<>();
    }
    return ran;
  }
}
