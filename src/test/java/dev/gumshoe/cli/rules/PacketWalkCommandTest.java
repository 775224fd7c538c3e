package dev.gumshoe.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PacketWalkCommandTest {
  private static final String RULES =
      """
      *filter
      :FORWARD DROP [0:0]
      -A FORWARD -d 10.0.0.9/32 -j ACCEPT
      -A FORWARD -m limit --limit 1/sec -d 10.0.0.8/32 -j ACCEPT
      COMMIT
      """;

  @TempDir private Path folder;

  private CommandRun walk(String rules, String packet, String... more) throws IOException {
    String file = Files.writeString(folder.resolve("save"), rules).toString();
    return CommandRun.of(List.of("iptables", "walk", file, "--packet", packet), more);
  }

  @Test
  void saysTheFateFirstAndThenTheRuleWithItsPlace() throws IOException {
    CommandRun ran = walk(RULES, "tcp 10.0.0.1 -> 10.0.0.9:80 in=eth0 out=eth1");
    assertThat(ran.status()).isZero();
    assertThat(ran.out().lines().toList())
        .startsWith("The packet is accepted and forwarded out by eth1.")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Decided by ")
                    .endsWith(
                        "save:3, table filter, chain FORWARD: -A FORWARD -d 10.0.0.9/32 -j ACCEPT"))
        .contains("Without that rule: The packet is dropped without an answer.");
  }

  @Test
  void saysWhatItDependsOnAndEndsWithOne() throws IOException {
    CommandRun ran = walk(RULES, "tcp 10.0.0.1 -> 10.0.0.8:80 in=eth0 out=eth1");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("It depends: the packet may go 2 ways.")
        .contains("If the limit is not reached (--limit 1/sec)")
        .contains("the policy DROP of chain FORWARD in table filter");
  }

  @Test
  void printsJson() throws IOException {
    CommandRun ran = walk(RULES, "tcp 10.0.0.1 -> 10.0.0.7:80 in=eth0 out=eth1", "--json");
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    assertThat(json.get("fate").asString()).isEqualTo("dropped");
    assertThat(json.get("paths").get(0).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsTwo() throws IOException {
    assertThat(walk(RULES, "tcp 10.0.0.1").status()).isEqualTo(2);
    assertThat(walk(RULES, "tcp 10.0.0.1").err())
        .contains("--packet: 'tcp 10.0.0.1' has no source");
    CommandRun ran = walk(RULES.replace("COMMIT", ""), "tcp 10.0.0.1 -> 10.0.0.9 in=a out=b");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("COMMIT is missing");
    assertThat(walk(RULES, "tcp 10.0.0.1 -> 10.0.0.9", "--ipset", "/does/not/exist").err())
        .contains("There is no file");
  }

  @Test
  void textOfANodeCannotMoveTheCursor() throws IOException {
    CommandRun ran =
        walk(
            RULES.replace("-j ACCEPT", "-m comment --comment \"\u001b[2J\" -j ACCEPT"),
            "tcp 10.0.0.1 -> 10.0.0.9:80 in=eth0 out=eth1");
    assertThat(ran.out()).doesNotContain("\u001b");
  }
}
