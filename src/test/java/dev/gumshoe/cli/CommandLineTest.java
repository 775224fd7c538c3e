package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        Gumshoe.commandLine(() -> 0)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args);
    return new Ran(status, out.toString(), err.toString());
  }

  private Ran walk(String... more) {
    return run(
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

    Ran told = run("test", flows, "--coverage");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out())
        .contains("1 passed, 0 failed")
        .contains("iptables-backend-mismatch: 5 of 42 branches walked")
        .contains("no case takes network, rule 1 → other-network");
    assertThat(run("test", flows).status()).isZero();

    JsonNode json =
        JsonMapper.builder().build().readTree(run("test", flows, "--coverage", "--json").out());
    assertThat(json.at("/cases/0/passed").asBoolean()).isTrue();
    assertThat(json.at("/coverage/0/walked").asInt()).isEqualTo(5);
    assertThat(json.at("/coverage/0/untried/0/branch").asString()).isEqualTo("rule 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"walk", "flows", "lint", "test", "parse", "practice", "replay", "report"})
  void everyCommandHasHelpWithExitStatus(String command) {
    Ran help = run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: gumshoe " + command).contains("Exit status");
    assertThat(run("--help").out()).contains("  " + command + " ");
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
    Ran ran = run(args.toArray(String[]::new));
    assertThat(ran.status()).as(ran.toString()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("gumshoe: ").contains(sentence);
    assertThat(ran.err()).doesNotContain("Exception", "\tat ", "null");
    assertThat(ran.err().lines().filter(line -> !line.startsWith("Try '"))).hasSize(1);
  }

  @Test
  void faultIsFoundWithStatusZero() {
    Ran ran = walk("--case", "chain-put-right");
    assertThat(ran.status()).isBetween(0, 1);
    assertThat(ran.out()).contains("Finding: ");
    assertThat(ran.err()).contains("Session: " + folder.resolve("s"));
    assertThat(folder.resolve("s").resolve("journal.jsonl")).exists();
  }

  @Test
  void walkPrintsJsonAndGoesOnWithItsSession() {
    Ran ran = walk("--case", "healthy", "--json");
    assertThat(ran.status()).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    assertThat(json.get("flow").asString()).isEqualTo(FLOW);
    assertThat(json.at("/finding/id").asString()).isEqualTo("service-answers");
    assertThat(json.at("/finding/kind").asString()).isEqualTo("healthy");
    assertThat(json.at("/path/0/step").asString()).isEqualTo("answers");
    assertThat(json.at("/path/0/evidence/connect/kind").asString()).isEqualTo("tcp-connect");
    Ran again = walk("--case", "healthy", "--json");
    assertThat(again.status()).isZero();
    assertThat(JsonMapper.builder().build().readTree(again.out())).isEqualTo(json);
  }

  @Test
  void reportThatCannotBeWrittenIsToldInOneSentence() {
    walk("--case", "healthy");
    Ran ran = run("report", folder.resolve("s").toString(), "-o", folder + "/no/such/report.md");
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
    Ran again = walk("--case", "healthy", "--input", "vip=10.96.0.1");
    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("The session came to its end before");
    Ran other = walk("--case", "healthy", "--input", "vip=10.96.0.9");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("The session has vip = 10.96.0.1; leave out --input vip");
  }

  @Test
  void flowsSaysThatBrokenOnesAreLeftOut() {
    Ran ran = run("flows", "src/test/resources/lint/several");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("see gumshoe lint");
  }

  @Test
  void problemOfTheWholeOutputHasNoLine() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "");
    Ran ran = run("parse", "ipvs-services", empty.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith(empty + ": the heading");
  }

  @Test
  void damagedSessionIsToldInOneSentence() throws IOException {
    walk("--case", "healthy");
    Path journal = folder.resolve("s").resolve("journal.jsonl");
    Files.writeString(journal, Files.readString(journal).replaceFirst("\"v\":2", "\"v\":9"));
    Ran ran = walk("--case", "healthy");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("version 9").doesNotContain("Exception");
  }

  @Test
  void lintTestAndFlowsOfWhatIsShippedAreInOrder() {
    Ran lint = run("lint");
    assertThat(lint.status()).as(lint.out()).isZero();
    assertThat(lint.out()).endsWith(" 0 errors, 0 warnings\n");
    assertThat(run("lint", "--json").out().strip()).isEqualTo("[ ]");
    Ran test = run("test");
    assertThat(test.status()).as(test.out()).isZero();
    assertThat(run("flows").out()).contains(FLOW + " — ").contains("case healthy: ");
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(run("flows", "--json").out())
                .findValuesAsString("id"))
        .contains(FLOW);
  }

  @Test
  void lintPrintsProblemsAsJson() {
    Ran ran = run("lint", "--json", "src/test/resources/lint/condition-in-blocks");
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
    Ran read = run("parse", "lsmod", good.toString());
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("name: ip_vs");
    assertThat(run("parse", "lsmod", good.toString(), "--json").out()).contains("\"ip_vs\"");
    Path bad = Files.writeString(folder.resolve("bad"), "Module Size Used by\nwhat\n");
    Ran refused = run("parse", "lsmod", bad.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith(bad + ":2: ");
    assertThat(run("parse", "--list").out()).contains("lsmod", "iptables-save");
  }
}
