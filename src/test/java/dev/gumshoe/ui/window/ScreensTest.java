package dev.gumshoe.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Every screen by keyboard alone, with a picture of each. */
class ScreensTest extends WindowTest {
  @Test
  void startFindsFlowsBySymptomWhileTyping() throws IOException {
    awaitText("A node cannot reach a Service's virtual IP");
    pictures("start");
    type("zebra");
    awaitText("No flow knows these words");
    picture("start-nothing-found");
    press(KeyCode.ESCAPE);
    type("node never ready");
    awaitText("A node cannot reach a Service's virtual IP");
    press(KeyCode.ENTER);
    awaitText("Where are the nodes?");
    pictures("connect");
  }

  @Test
  void whatAForeignFlowWouldRunIsShownBeforeItsFirstUse() throws IOException {
    desk.makeForeign();
    awaitText("Practise on recorded nodes");
    press(KeyCode.ENTER);
    awaitText("This flow is not one of the shipped ones");
    pictures("agree");
    press(KeyCode.ESCAPE, KeyCode.ENTER);
    awaitText("Agree and go on");
    press(KeyCode.TAB, KeyCode.ENTER);
    awaitText("Where are the nodes?");
  }

  @Test
  void addressesAreCheckedWhileTypingAndFailuresAreToldCalmly() throws IOException {
    connectTo("root@@");
    awaitText("is not an SSH address");
    picture("connect-wrong-address");
    press(KeyCode.BACK_SPACE);
    type("node-3:2222");
    press(KeyCode.ENTER);
    awaitText("cannot be reached: Connection refused");
    pictures("connect-failure");
  }

  @Test
  void aBundleIsReadInPlaceOfANodeAndTheWalkSaysSo() throws IOException {
    connectTo("/no/such/bundle.tar.gz");
    press(KeyCode.ENTER);
    awaitText("There is no bundle at /no/such/bundle.tar.gz");
    picture("connect-no-bundle");
    Path commands = folder.resolve("sos/sos_commands/kernel");
    Files.createDirectories(commands);
    Files.writeString(commands.resolve("sysctl_-a"), "net.ipv4.ip_forward = 1\n");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    type(folder.resolve("sos").toString());
    press(KeyCode.ENTER);
    awaitText("Reads a bundle: ");
    awaitText("(sosreport of one node). Nothing is asked of a node");
    await("a step", () -> shows("Branch →") || shows("Only you can tell"));
    pictures("walk-bundle");
  }

  @Test
  void anUnknownHostKeyIsAskedAboutAndRefusedByDefault() throws IOException {
    connectTo("root@" + TestDesk.ASKS);
    press(KeyCode.ENTER);
    awaitText("Is this really asks.example?");
    pictures("host-key");
    press(KeyCode.ENTER);
    awaitText("was not accepted");
  }

  @Test
  void aRunningProbeIsShownAndCanBeStopped() throws IOException {
    connectTo("root@" + TestDesk.SLOW);
    press(KeyCode.ENTER);
    awaitText("… running");
    pictures("walk-running");
    press(KeyCode.ESCAPE);
    awaitText("Stopped. What came back so far is kept.");
    picture("walk-stopped");
  }

  @Test
  void aWalkGoesFromStepToStepToItsFindingAndTheReport() throws IOException {
    practise("source-kube-mark-drop");
    awaitText("Does the Service answer from this node?");
    await("the proposal", () -> shows("Branch →"));
    pictures("walk");
    press(KeyCode.V);
    picture("walk-view-2");
    press(KeyCode.V);
    picture("walk-view-3");
    press(KeyCode.B);
    awaitText("The walk goes on where you say");
    picture("walk-branch");
    press(KeyCode.ESCAPE);
    for (int step = 0; step < 20 && !shows("Fault found"); step++) {
      press(KeyCode.ENTER);
      await("the next step", () -> shows("Branch →") || shows("Fault found"));
      picture("walk-step-" + (step + 2));
    }
    awaitText("Fault found");
    pictures("finding");
    press(KeyCode.X);
    awaitText("Export a report");
    picture("export");
    robot.push(KeyCode.ALT, KeyCode.A);
    awaitText("What is written is searched");
    await("the preview", () -> replaced().contains("Secrets: "));
    assertThat(replaced()).contains("IPv4 addresses that will be replaced: ", " -> ");
    pictures("export-anonymous");
    robot.push(KeyCode.ALT, KeyCode.A);
    press(KeyCode.ENTER);
    awaitText("The report is written");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.endsWith("report.md"))).hasSize(1);
    }
  }

  @Test
  void ruleSetsOfAStepStandSideBySide() throws IOException {
    practise("source-kube-mark-drop");
    for (int step = 0; step < 20 && !shows("⇄ compare"); step++) {
      await("a step", () -> shows("Branch →"));
      if (!shows("⇄ compare")) {
        press(KeyCode.ENTER);
      }
    }
    for (int tab = 0; tab < 6 && !shows("in meaning") && !shows("… comparing"); tab++) {
      press(KeyCode.T);
    }
    awaitText("in meaning");
    awaitText("KUBE-MARK-DROP");
    picture("compare");
    press(KeyCode.Z);
    pictures("compare-large");
    press(KeyCode.T);
    awaitText("Which packet?");
    focus(".packet-walk .text-field");
    type("tcp nonsense");
    press(KeyCode.ENTER);
    picture("packet-refused");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    type("tcp 10.244.1.2 -> 10.96.0.1:443 in=eth0 mark=0x8000/0x8000 delivered");
    press(KeyCode.ENTER);
    awaitText("is dropped without an answer");
    pictures("packet-walk");
  }

  @Test
  void aQuestionIsAnsweredWithADigitAndEnter() throws IOException {
    practise("no-root-other-reason");
    for (int step = 0; step < 20 && !shows("Only you can tell"); step++) {
      await("a step", () -> shows("Branch →") || shows("Only you can tell"));
      if (shows("What it means") && step == 2) {
        pictures("walk-unknown");
      }
      if (!shows("Only you can tell")) {
        press(KeyCode.ENTER);
      }
    }
    awaitText("Only you can tell");
    pictures("walk-question");
    press(KeyCode.DIGIT2);
    picture("walk-question-answered");
    press(KeyCode.ENTER);
    await("an end", () -> shows("Fault found") || shows("Not determined"));
    picture("finding-after-question");
  }

  @Test
  void anHonestEndSaysWhatToLookAtNext() throws IOException {
    toTheEnd("none-of-these");
    awaitText("Not determined");
    pictures("finding-undetermined");
  }

  @Test
  void aHealthyNodeIsCalledHealthy() throws IOException {
    toTheEnd("healthy");
    awaitText("In order");
    picture("finding-healthy");
  }

  @Test
  void aSavedSessionIsReplayed() throws IOException {
    toTheEnd("source-kube-mark-drop");
    awaitText("Fault found");
    press(KeyCode.ESCAPE);
    awaitText("Leave this session?");
    picture("confirm");
    press(KeyCode.TAB, KeyCode.ENTER);
    awaitText("Go on with a saved session");
    picture("start-with-sessions");
    press(KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
    awaitText("Connect and go on");
    picture("session-dialog");
    press(KeyCode.ENTER);
    awaitText("Replay: read only");
    press(KeyCode.RIGHT, KeyCode.RIGHT);
    awaitText("Branch taken →");
    pictures("replay");
    press(KeyCode.END);
    awaitText("Fault found");
    picture("replay-end");
    press(KeyCode.HOME);
    awaitText("event 1 of");
    picture("replay-start");
  }

  @Test
  void textGrows() throws IOException {
    practise("source-kube-mark-drop");
    await("the proposal", () -> shows("Branch →"));
    for (int times = 0; times < 6; times++) {
      robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    }
    picture("walk-large-text");
  }

  private String replaced() {
    return ((TextArea) shell.root().lookup("#export-dialog .text-area")).getText();
  }

  private void toTheEnd(String exercise) {
    practise(exercise);
    for (int step = 0; step < 25 && !shows("Export report"); step++) {
      await("a step", () -> shows("Branch →") || shows("Export report"));
      press(KeyCode.ENTER);
    }
  }

  private void connectTo(String address) {
    awaitText("A node cannot reach a Service's virtual IP");
    press(KeyCode.ENTER);
    awaitText("Where are the nodes?");
    type(address);
  }
}
