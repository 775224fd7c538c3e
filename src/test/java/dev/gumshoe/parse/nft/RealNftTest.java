package dev.gumshoe.parse.nft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.parse.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real nft takes the rules of {@code src/test/resources/nft} in a network namespace of its own and
 * lists them in several forms; each is read, and all are read alike. Needs root and the package
 * nftables.
 */
class RealNftTest {
  private static final Path RESOURCES = Path.of("src/test/resources/nft").toAbsolutePath();
  private static final String BETWEEN = "=====\n";

  @TempDir Path directory;

  @Test
  void textNumericTextAndJsonAreReadAlike() throws Exception {
    String[] listed =
        listed("nft -a list ruleset", "nft -a -nn list ruleset", "nft -j list ruleset");
    NftRules text = read(listed[0]);
    assertThat(differences(read(listed[1]), text)).isEmpty();
    assertThat(differences(read(listed[2]), text)).isEmpty();
  }

  @Test
  void everyRuleThatNftTakesIsKnown() throws Exception {
    NftRules rules = read(listed("nft list ruleset")[0]);
    List<NftRule> all =
        rules.tables().stream()
            .flatMap(table -> table.chains().stream())
            .flatMap(chain -> chain.rules().stream())
            .toList();
    assertThat(all).hasSizeGreaterThan(170).allSatisfy(r -> assertThat(r.unknown()).isEmpty());
    assertThat(rules.tables()).allSatisfy(table -> assertThat(table.unknown()).isEmpty());
  }

  @Test
  void whatGumshoeWritesIsTakenByNftAndReadTheSame() throws Exception {
    NftRules rules = read(listed("nft list ruleset")[0]);
    var script = new StringBuilder(Files.readString(RESOURCES.resolve("tables.nft")));
    rules
        .tables()
        .forEach(
            table ->
                table
                    .chains()
                    .forEach(
                        chain -> {
                          String name = table.family() + " " + table.name() + " " + chain.name();
                          script.append("flush chain " + name + "\n");
                          chain
                              .rules()
                              .forEach(
                                  r -> script.append("add rule " + name + " " + r.text() + "\n"));
                        }));
    Path input = Files.writeString(directory.resolve("again.nft"), script);
    NftRules again = read(run("nft -f " + input + "; nft list ruleset"));
    assertThat(differences(again, rules)).isEmpty();
  }

  private String[] listed(String... commands) throws Exception {
    String load =
        "nft -f %s; nft -f %s; "
            .formatted(RESOURCES.resolve("tables.nft"), RESOURCES.resolve("rules.nft"));
    return run(load + String.join("; echo " + BETWEEN.strip() + "; ", commands)).split(BETWEEN);
  }

  private static NftRules read(String printed) {
    Reading reading = new NftParser().parse(Capture.ofText("test", printed));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).problems()).isEmpty();
    return (NftRules) ((Reading.Read) reading).evidence();
  }

  /** Where two differ, without lines and what differs from one listing to the next. */
  private static List<String> differences(NftRules one, NftRules other) {
    var leaves = new TreeMap<String, String>();
    var others = new TreeMap<String, String>();
    flatten("", Facts.of(one), leaves);
    flatten("", Facts.of(other), others);
    var found = new ArrayList<String>();
    leaves.forEach((at, leaf) -> found.add(at + " " + leaf + " | " + others.remove(at)));
    found.removeIf(both -> both.matches("(?s)\\S+ (.*) \\| \\1"));
    others.forEach((at, leaf) -> found.add(at + " null | " + leaf));
    return found;
  }

  private static void flatten(String at, Object fact, Map<String, String> leaves) {
    if (fact instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(at + "." + i, list.get(i), leaves);
      }
    } else if (fact instanceof Map<?, ?> map) {
      map.forEach((name, value) -> flatten(at + "." + name, value, leaves));
    } else if (!at.matches(".*\\.(line|expires|handle)")) {
      leaves.put(at, fact.toString());
    }
  }

  private String run(String script) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors");
    var builder =
        new ProcessBuilder("unshare", "-n", "sh", "-ec", script).redirectError(errors.toFile());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as("needs root and the package nftables: " + Files.readString(errors))
        .isZero();
    return printed;
  }
}
