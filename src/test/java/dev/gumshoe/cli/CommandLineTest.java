package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
  private static final String FLOW = "service-vip-unreachable";

  @TempDir private Path folder;

  private CommandRun walk(String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("walk", FLOW, "--auto", "--session", folder.resolve("s").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void coverageTellsTheBranchesThatNoCaseTakes() throws IOException {
    Path flow = Files.createDirectories(folder.resolve("flows/iptables-backend-mismatch"));
    Path shipped = Path.of("wizard-flows/iptables-backend-mismatch");
    Files.copy(shipped.resolve("flow.yaml"), flow.resolve("flow.yaml"));
    Path one = Files.createDirectories(flow.resolve("cases/no-root"));
    Files.copy(shipped.resolve("cases/no-root/case.yaml"), one.resolve("case.yaml"));
    String flows = folder.resolve("flows").toString();

    CommandRun told = CommandRun.of("test", flows, "--coverage");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out())
        .contains("1 passed, 0 failed")
        .contains("iptables-backend-mismatch: 5 of 42 branches walked")
        .contains("no case takes network, rule 1 → other-network");
    assertThat(CommandRun.of("test", flows).status()).isZero();

    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(CommandRun.of("test", flows, "--coverage", "--json").out());
    assertThat(json.at("/cases/0/passed").asBoolean()).isTrue();
    assertThat(json.at("/coverage/0/walked").asInt()).isEqualTo(5);
    assertThat(json.at("/coverage/0/untried/0/branch").asString()).isEqualTo("rule 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"walk", "flows", "lint", "test", "parse", "practice", "replay", "report"})
  void everyCommandHasHelpWithExitStatus(String command) {
    CommandRun help = CommandRun.of(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: gumshoe " + command).contains("Exit status");
    assertThat(CommandRun.of("--help").out()).contains("  " + command + " ");
  }

  /** What is called wrongly is told in one sentence. */
  static Stream<Arguments> wrongCalls() throws IOException {
    return Stream.of(
        Arguments.of("There is no flow 'nothing'", List.of("walk", "nothing", "--auto")),
        Arguments.of("has no case 'nothing'", List.of("walk", FLOW, "--case", "nothing")),
        Arguments.of(
            "exclude each other",
            List.of("walk", FLOW, "--case", "healthy", "--role", "node=ssh://a@b")),
        Arguments.of(
            "has no node role 'nobody'",
            List.of("walk", FLOW, "--auto", "--role", "nobody=ssh://a@b")),
        Arguments.of("Name the node: --role node=", List.of("walk", FLOW, "--auto")),
        Arguments.of(
            "has no input 'nothing'",
            List.of("walk", FLOW, "--auto", "--case", "healthy", "--input", "nothing=1")),
        Arguments.of(
            "'10.96.0.300' is not an IP address",
            List.of("walk", FLOW, "--auto", "--case", "healthy", "--input", "vip=10.96.0.300")),
        Arguments.of(
            "is not a port",
            List.of("walk", FLOW, "--auto", "--case", "healthy", "--input", "port=0")),
        Arguments.of("Missing required parameter", List.of("walk")),
        Arguments.of("Unknown option: '--nothing'", List.of("walk", FLOW, "--nothing")),
        Arguments.of("no directory", List.of("lint", "/nothing/here")),
        Arguments.of("holds no flow", List.of("lint", "src/main/java")),
        Arguments.of("no directory", List.of("test", "pom.xml")),
        Arguments.of("no directory", List.of("flows", "/nothing/here")),
        Arguments.of("is no kind", List.of("parse", "nothing", "pom.xml")),
        Arguments.of("Name a kind", List.of("parse")),
        Arguments.of("There is no file", List.of("parse", "lsmod", "/nothing/here")),
        Arguments.of("cannot be read", List.of("parse", "lsmod", "src")),
        Arguments.of("is no session", List.of("report", "/nothing/here")),
        Arguments.of("is no session", List.of("replay", "/nothing/here")));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void wrongCallIsToldInOneSentence(String sentence, List<String> args) {
    CommandRun ran = CommandRun.of(args.toArray(String[]::new));
    assertThat(ran.status()).as(ran.toString()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("gumshoe: ").contains(sentence);
    assertThat(ran.err()).doesNotContain("Exception", "\tat ", "null");
    assertThat(ran.err().lines().filter(line -> !line.startsWith("Try '"))).hasSize(1);
  }

  @Test
  void faultIsFoundWithStatusZero() {
    CommandRun ran = walk("--case", "chain-put-right");
    assertThat(ran.status()).isBetween(0, 1);
    assertThat(ran.out()).contains("Finding: ");
    assertThat(ran.err()).contains("Session: " + folder.resolve("s"));
    assertThat(folder.resolve("s").resolve("journal.jsonl")).exists();
  }

  @Test
  void walkPrintsJsonAndGoesOnWithItsSession() {
    CommandRun ran = walk("--case", "healthy", "--json");
    assertThat(ran.status()).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    assertThat(json.get("flow").asString()).isEqualTo(FLOW);
    assertThat(json.at("/finding/id").asString()).isEqualTo("service-answers");
    assertThat(json.at("/finding/kind").asString()).isEqualTo("healthy");
    assertThat(json.at("/path/0/step").asString()).isEqualTo("answers");
    assertThat(json.at("/path/0/evidence/connect/kind").asString()).isEqualTo("tcp-connect");
    CommandRun again = walk("--case", "healthy", "--json");
    assertThat(again.status()).isZero();
    assertThat(JsonMapper.builder().build().readTree(again.out())).isEqualTo(json);
  }

  @Test
  void reportThatCannotBeWrittenIsToldInOneSentence() {
    walk("--case", "healthy");
    CommandRun ran =
        CommandRun.of(
            "report", folder.resolve("s").toString(), "-o", folder + "/no/such/report.md");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "gumshoe: The report cannot be written to %s/no/such/report.md: its folder is not there."
                    .formatted(folder)
                + " Make it, or name another.\n");
  }

  @Test
  void sessionThatIsOverSaysSoAndKeepsItsInputs() {
    walk("--case", "healthy");
    CommandRun again = walk("--case", "healthy", "--input", "vip=10.96.0.1");
    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("The session came to its end before");
    CommandRun other = walk("--case", "healthy", "--input", "vip=10.96.0.9");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("The session has vip = 10.96.0.1; leave out --input vip");
  }

  @Test
  void flowsSaysThatBrokenOnesAreLeftOut() {
    CommandRun ran = CommandRun.of("flows", "src/test/resources/lint/several");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("see gumshoe lint");
  }

  @Test
  void problemOfTheWholeOutputHasNoLine() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "");
    CommandRun ran = CommandRun.of("parse", "ipvs-services", empty.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith(empty + ": the heading");
  }

  @Test
  void damagedSessionIsToldInOneSentence() throws IOException {
    walk("--case", "healthy");
    Path journal = folder.resolve("s").resolve("journal.jsonl");
    Files.writeString(journal, Files.readString(journal).replaceFirst("\"v\":2", "\"v\":9"));
    CommandRun ran = walk("--case", "healthy");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("version 9").doesNotContain("Exception");
  }

  @Test
  void lintTestAndFlowsOfWhatIsShippedAreInOrder() {
    CommandRun lint = CommandRun.of("lint");
    assertThat(lint.status()).as(lint.out()).isZero();
    assertThat(lint.out()).endsWith(" 0 errors, 0 warnings\n");
    assertThat(CommandRun.of("lint", "--json").out().strip()).isEqualTo("[ ]");
    CommandRun test = CommandRun.of("test");
    assertThat(test.status()).as(test.out()).isZero();
    assertThat(CommandRun.of("flows").out()).contains(FLOW + " — ").contains("case healthy: ");
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(CommandRun.of("flows", "--json").out())
                .findValuesAsString("id"))
        .contains(FLOW);
  }

  @Test
  void lintPrintsProblemsAsJson() {
    CommandRun ran = CommandRun.of("lint", "--json", "src/test/resources/lint/condition-in-blocks");
    assertThat(ran.status()).isEqualTo(1);
    JsonNode first = JsonMapper.builder().build().readTree(ran.out()).get(0);
    assertThat(first.get("line").asInt()).isEqualTo(23);
    assertThat(first.get("column").asInt()).isEqualTo(15);
    assertThat(first.get("rule").asString()).isEqualTo("bad-condition");
    assertThat(first.get("severity").asString()).isEqualTo("error");
  }

  @Test
  void parseReadsFileAndTellsProblemsApart() throws IOException {
    Path good = Files.writeString(folder.resolve("good"), "Module Size Used by\nip_vs 1 0\n");
    CommandRun read = CommandRun.of("parse", "lsmod", good.toString());
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("name: ip_vs");
    assertThat(CommandRun.of("parse", "lsmod", good.toString(), "--json").out())
        .contains("\"ip_vs\"");
    Path bad = Files.writeString(folder.resolve("bad"), "Module Size Used by\nwhat\n");
    CommandRun refused = CommandRun.of("parse", "lsmod", bad.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith(bad + ":2: ");
    assertThat(CommandRun.of("parse", "--list").out()).contains("lsmod", "iptables-save");
  }
}
