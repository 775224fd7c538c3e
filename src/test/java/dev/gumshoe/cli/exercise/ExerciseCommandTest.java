package dev.gumshoe.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import dev.gumshoe.cli.terminal.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises at the terminal, by what is typed. */
class ExerciseCommandTest {
  private static final String VIP = "service-vip-unreachable/source-kube-mark-drop";
  private static final String FLOW = "wizard-flows/service-vip-unreachable";

  private final InputStream own = System.in;

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    System.setIn(own);
  }

  private CommandRun typing(String typed, String... arguments) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>(List.of("exercise", "--flows", FLOW));
    all.addAll(List.of("--scores", scores().toString()));
    return CommandRun.of(all, arguments);
  }

  private Path scores() {
    return folder.resolve("scores.jsonl");
  }

  @Test
  void evidenceIsShownAndItsMeaningIsNot() {
    CommandRun run = typing("1\nf\nq\n", VIP);
    assertThat(run.err())
        .contains("Reported: A node cannot reach a Service's virtual IP")
        .contains("Step 1 · Does the Service answer from this node?")
        .contains("(exit status 124)")
        .contains("outcome: timed-out")
        .doesNotContain("What it means")
        .doesNotContain("Next:")
        .endsWith("You quit; nothing is scored.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.SHORT);
    assertThat(scores()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q\n", "c\n", "c\n\nq\n", "h\n", "b\n", "\n\n\n", "?\n9\nb\n99\n"})
  void theEndOfTheInputEndsIt(String typed) {
    CommandRun run = typing(typed, VIP);
    assertThat(run.status()).isEqualTo(ExitStatus.SHORT);
    assertThat(scores()).doesNotExist();
  }

  @Test
  void afterCauseAndRemedyComeScoreAndDebriefing() throws Exception {
    CommandRun run = typing("1\nh\n1\nb\n1\nc\n1\n1\n", VIP);
    assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    assertThat(run.err()).contains("Look at: connect, at 'Does the Service answer");
    assertThat(run.out())
        .contains("Score: ")
        .contains("What it was: The node and kube-proxy use different kinds of iptables")
        .contains("seen   connect, at: Does the Service answer from this node?")
        .contains("missed log, at: What does kube-proxy complain about?")
        .contains("both      1. Does the Service answer from this node?")
        .contains("Source 001: ");
    assertThat(Files.readAllLines(scores())).hasSize(1);
    assertThat(typing("", "--progress").out()).contains("1/53");
    assertThat(typing("").out()).contains("Level 5").contains("Next: gumshoe exercise ");
    assertThat(typing("", "--all").out().lines()).hasSize(53);
  }

  @Test
  void namesOfCasesAreNotTold() {
    assertThat(typing("", "--all").out()).doesNotContain("kube-mark-drop");
    assertThat(typing("q\n", VIP).err()).doesNotContain("kube-mark-drop");
  }

  @Test
  void whatIsNoExerciseIsRefusedWithASentence() {
    CommandRun run = typing("", "nothing");
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(run.err()).startsWith("gumshoe: 'nothing' is no exercise: give a number");
  }

  @Test
  void aSessionBecomesAPackAndThePackAnExercise() throws Exception {
    String session = folder.resolve("session").toString();
    String pack = folder.resolve("night.pack").toString();
    String keys = folder.resolve("keys").toString();
    String packs = folder.resolve("packs").toString();
    CommandRun.of(
        "walk",
        "service-vip-unreachable",
        "--case",
        "source-kube-mark-drop",
        "--auto",
        "--session",
        session);
    CommandRun made = typing("", "--make", session, "-o", pack, "--keys", keys);
    assertThat(made.err()).contains("1 session, anonymous; no original was found in it.");
    CommandRun taken = CommandRun.of("pack", "import", pack, "--packs", packs);
    assertThat(taken.err()).isEmpty();
    Path there = Path.of(packs, "night", "sessions", "01-service-vip-unreachable");
    assertThat(taken.out())
        .startsWith("gumshoe exercise " + there + "    A node cannot reach a Service's virtual IP");
    assertThat(Files.readString(there.resolve("journal.jsonl"))).doesNotContain("10.96.0.1");
    assertThat(typing("c\n1\n1\n", there.toString()).out())
        .contains("What it was: The node and kube-proxy use different kinds of iptables");
    assertThat(CommandRun.of("pack", "import", pack, "--packs", packs).status())
        .isEqualTo(ExitStatus.WRONG_CALL);
  }

  @Test
  void aSessionThatCameToNothingBecomesNoPack() throws Exception {
    Path pack = folder.resolve("x.pack");
    CommandRun run = typing("", "--make", folder.toString(), "-o", pack.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(run.err()).contains("is no session");
    assertThat(pack).doesNotExist();
  }
}
