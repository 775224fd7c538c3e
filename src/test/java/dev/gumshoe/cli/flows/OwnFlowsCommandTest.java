package dev.gumshoe.cli.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFlowsCommandTest {
  @TempDir private Path folder;

  @Test
  void aNewFlowPassesAllChecks() {
    String place = folder.toString();

    assertThat(
            CommandRun.of(
                "new-flow", "disk-is-full", "--title", "The \"disk\" is full\\", "--in", place))
        .returns(0, CommandRun::status);

    assertThat(CommandRun.of("lint", place))
        .isEqualTo(new CommandRun(0, "4 files, 0 errors, 0 warnings\n", ""));
    CommandRun tested = CommandRun.of("test", "--coverage", place);
    assertThat(tested.status()).as(tested.out()).isZero();
    assertThat(tested.out()).contains("3 passed, 0 failed", "disk-is-full: 3 of 3 branches walked");
    assertThat(CommandRun.of("flows", place).out())
        .startsWith("disk-is-full — The \"disk\" is full\\\n");
    assertThat(folder.resolve("flow.schema.json")).exists();
  }

  @Test
  void aFlowThatIsThereIsNotWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve("disk-is-full"));

    CommandRun again = CommandRun.of("new-flow", "disk-is-full", "--in", folder.toString());

    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "gumshoe: %s is there already; choose another id.\n"
                .formatted(folder.resolve("disk-is-full")));
    assertThat(folder.resolve("disk-is-full")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Disk", "../x", "a--b", "-a", "a/b", "a b"})
  void whatIsNoIdIsRefused(String id) {
    CommandRun refused = CommandRun.of("new-flow", "--in", folder.toString(), "--", id);

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("'%s' is no id".formatted(id));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAForeignFlowWouldRunIsShownAndNotRunUnasked() {
    CommandRun.of("new-flow", "disk-is-full", "--in", folder.toString());

    CommandRun refused =
        CommandRun.of(
            "walk",
            "disk-is-full",
            "--flows",
            folder.toString(),
            "--auto",
            "--role",
            "node=root@127.0.0.1:1");

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("The node: sysctl net.ipv4.ip_forward", "add --agree to run them");
  }

  @Test
  void itsCasesNeedNoAgreement() {
    CommandRun.of("new-flow", "disk-is-full", "--in", folder.toString());

    CommandRun walked =
        CommandRun.of(
            "walk",
            "disk-is-full",
            "--flows",
            folder.toString(),
            "--auto",
            "--case",
            "forwarding-off",
            "--session",
            folder.resolve("s").toString());

    assertThat(walked.out()).contains("Forwarding is off");
  }

  @Test
  void findTellsWhichFlowKnowsAnError() {
    CommandRun found = CommandRun.of("find", "iptables-restore", "failed", "TABLE_ADD");
    assertThat(found.status()).isZero();
    assertThat(found.out()).startsWith("istio-iptables-restore-fails — ");

    assertThat(CommandRun.of("find", "zebra"))
        .returns(1, CommandRun::status)
        .returns("", CommandRun::out);
    assertThat(CommandRun.of("find", " ")).returns(2, CommandRun::status);
    assertThat(CommandRun.of("find", "--json", "TABLE_ADD").out())
        .contains("\"flow\"", "\"certain\"");
  }
}
