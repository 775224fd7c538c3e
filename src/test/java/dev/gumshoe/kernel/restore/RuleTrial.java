package dev.gumshoe.kernel.restore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Loads files of rules with a real iptables, one after another in one network namespace of its own,
 * and tells what became of each.
 */
final class RuleTrial {
  /** Makes the sets that rules name, then tries each file; a table is emptied by the next load. */
  private static final String SCRIPT =
      """
      cd "$1" || exit 9
      ipset -! restore < sets || exit 9
      nfacct add counter 2>/dev/null
      for input in $(ls | grep -E '^[0-9]+$' | sort -n); do
        "$2-restore" < $input > /dev/null 2> $input.said
        echo $? > $input.status
        "$2-save" -t $(head -1 $input | cut -c2-) > $input.save 2> /dev/null
      done
      """;

  /**
   * What became of one file.
   *
   * @param status exit status of the loader
   * @param said its standard error
   * @param save what iptables-save prints of the table afterwards
   */
  record Outcome(int status, String said, String save) {
    boolean taken() {
      return status == 0;
    }

    /** The rules alone. */
    List<String> rules() {
      return save.lines().filter(line -> line.startsWith("-A ")).toList();
    }
  }

  private RuleTrial() {}

  /** Tries each input with {@code TOOL-restore}: {@code iptables-legacy}, {@code ip6tables-nft}. */
  static List<Outcome> run(Path directory, String tool, List<String> inputs)
      throws IOException, InterruptedException {
    Needs.check();
    Path work = Files.createTempDirectory(directory, tool);
    Files.writeString(work.resolve("sets"), sets(tool.startsWith("ip6")));
    for (int i = 0; i < inputs.size(); i++) {
      Files.writeString(work.resolve("" + i), inputs.get(i));
    }
    Process process =
        new ProcessBuilder("unshare", "-n", "sh", "-c", SCRIPT, "sh", work.toString(), tool)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("the trial failed: " + read(work.resolve("log")));
    }
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < inputs.size(); i++) {
      outcomes.add(
          new Outcome(
              Integer.parseInt(read(work.resolve(i + ".status")).strip()),
              read(work.resolve(i + ".said")),
              read(work.resolve(i + ".save"))));
    }
    return outcomes;
  }

  private static String sets(boolean six) {
    String family = six ? " family inet6" : "";
    return Stream.of(
            "create nets hash:net" + family,
            "create pairs hash:ip,port" + family,
            "create triples hash:ip,port,net" + family)
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
