package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFlowsCommandTest {
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

  @Test
  void aNewFlowPassesAllChecks() {
    String place = folder.toString();

    assertThat(run("new-flow", "disk-is-full", "--title", "The \"disk\" is full\\", "--in", place))
        .returns(0, Ran::status);

    assertThat(run("lint", place)).isEqualTo(new Ran(0, "4 files, 0 errors, 0 warnings\n", ""));
    Ran tested = run("test", "--coverage", place);
    assertThat(tested.status()).as(tested.out()).isZero();
    assertThat(tested.out()).contains("3 passed, 0 failed", "disk-is-full: 3 of 3 branches walked");
    assertThat(run("flows", place).out()).startsWith("disk-is-full — The \"disk\" is full\\\n");
    assertThat(folder.resolve("flow.schema.json")).exists();
  }

  @Test
  void aFlowThatIsThereIsNotWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve("disk-is-full"));

    Ran again = run("new-flow", "disk-is-full", "--in", folder.toString());

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
    Ran refused = run("new-flow", "--in", folder.toString(), "--", id);

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("'%s' is no id".formatted(id));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAForeignFlowWouldRunIsShownAndNotRunUnasked() {
    run("new-flow", "disk-is-full", "--in", folder.toString());

    Ran refused =
        run(
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
    run("new-flow", "disk-is-full", "--in", folder.toString());

    Ran walked =
        run(
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
    Ran found = run("find", "iptables-restore", "failed", "TABLE_ADD");
    assertThat(found.status()).isZero();
    assertThat(found.out()).startsWith("istio-iptables-restore-fails — ");

    assertThat(run("find", "zebra")).returns(1, Ran::status).returns("", Ran::out);
    assertThat(run("find", " ")).returns(2, Ran::status);
    assertThat(run("find", "--json", "TABLE_ADD").out()).contains("\"flow\"", "\"certain\"");
  }
}
