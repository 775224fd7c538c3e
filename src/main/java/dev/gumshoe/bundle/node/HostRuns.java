package dev.gumshoe.bundle.node;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleFile;
import dev.gumshoe.bundle.files.BundleSource;
import dev.gumshoe.bundle.files.BundleTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands that troubleshoot's collector "run" ran on a host: {@code
 * host-collectors/run-host/NAME.txt} is what one printed, {@code NAME-info.json} says which it was
 * and how it ended (troubleshoot, pkg/collect/host_run.go).
 */
public final class HostRuns implements BundleSource {
  private static final String FOLDER = "host-collectors/run-host";
  private static final String INFO = "-info.json";

  private final BundleTree tree;
  private final Map<String, Ran> ran;

  private record Ran(String path, int status, String error) {}

  private HostRuns(BundleTree tree, Map<String, Ran> ran) {
    this.tree = tree;
    this.ran = Map.copyOf(ran);
  }

  /** The commands of a bundle. */
  public static HostRuns of(BundleTree tree) {
    var ran = new HashMap<String, Ran>();
    for (String path : tree.all(FOLDER)) {
      if (path.endsWith(INFO)) {
        tree.file(path).ifPresent(info -> read(info, ran));
      }
    }
    return new HostRuns(tree, ran);
  }

  private static void read(BundleFile info, Map<String, Ran> ran) {
    try {
      JsonNode said = JsonMapper.shared().readTree(info.output().text());
      String command =
          said.path("command").asString("").replaceFirst("^(/usr|/usr/local)?/s?bin/", "");
      String status = said.path("exitCode").asString("");
      if (!command.isBlank() && status.matches("\\d{1,3}")) {
        String output = info.path().substring(0, info.path().length() - INFO.length()) + ".txt";
        String error = said.path("error").asString("");
        ran.put(command, new Ran(output, Integer.parseInt(status), error));
      }
    } catch (IOException | JacksonException _) {
      // It does not tell which command it was.
    }
  }

  @Override
  public Optional<BundleAnswer> answer(List<String> argv) throws IOException {
    Ran known = ran.get(String.join(" ", argv));
    Optional<BundleFile> file = known == null ? Optional.empty() : tree.file(known.path());
    if (known == null || file.isEmpty()) {
      return Optional.empty();
    }
    boolean timedOut = known.error().startsWith("command timed out");
    return Optional.of(
        known.status() != 0 || timedOut
            ? BundleAnswer.failed(file.get(), Math.max(1, known.status()), known.error() + "\n")
            : BundleAnswer.of(file.get()));
  }
}
