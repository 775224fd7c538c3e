package dev.gumshoe.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.remote.SecretPrompt.Request;
import dev.gumshoe.ui.dialog.ScreenPrompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the operator does in a walk, by keyboard, is what the journal says afterwards. */
class MovesTest extends WindowTest {
  @Test
  void everyMoveOfTheOperatorIsInTheJournal() throws Exception {
    practise("source-kube-mark-drop");
    await("the proposal", () -> shows("Branch → Which mode"));
    press(KeyCode.ENTER);
    awaitText("Step 2 ·");
    await("the proposal", () -> shows("Branch → Does IPVS"));
    press(KeyCode.R);
    await("the proposal", () -> shows("Branch → Does IPVS"));
    press(KeyCode.N);
    awaitText("It is kept in the session");
    type("looks odd");
    picture("note");
    press(KeyCode.ENTER);
    press(KeyCode.B);
    awaitText("The walk goes on where you say");
    press(KeyCode.DIGIT1);
    type("I know better");
    press(KeyCode.ENTER);
    awaitText("Step 3 ·");
    await("the proposal", () -> shows("Branch →"));
    picture("walk-own-branch");
    press(KeyCode.BACK_SPACE);
    awaitText("Step 2 ·");
    await("the proposal", () -> shows("Branch → Does IPVS"));
    assertThat(moves())
        .containsExactly(
            "Decided RULE|OTHERWISE",
            "RanAgain",
            "NoteAdded looks odd",
            "Decided OPERATOR I know better",
            "SteppedBack");
  }

  @Test
  void whatRunsDoesNotMoveTheFocusToAnotherButton() {
    practise("source-kube-mark-drop");
    for (int step = 2; step < 6; step++) {
      await("the proposal", () -> shows("Branch →"));
      press(KeyCode.ENTER);
      awaitText("Step " + step + " ·");
    }
    await("the proposal", () -> shows("Branch →"));
    assertThat(shell.root().getScene().getFocusOwner())
        .isInstanceOfSatisfying(
            Button.class, button -> assertThat(button.getText()).isEqualTo("Continue (Enter)"));
  }

  private List<String> moves() throws Exception {
    try (var sessions = Files.list(folder.resolve("sessions"))) {
      Path session = sessions.findFirst().orElseThrow();
      return JournalReader.read(session).events().stream()
          .map(Stamped::event)
          .flatMap(event -> move(event).stream())
          .toList();
    }
  }

  private static Optional<String> move(Event event) {
    return switch (event) {
      case Event.Decided(_, var decision) ->
          Optional.of(
              switch (decision.by()) {
                case RULE, OTHERWISE -> "Decided RULE|OTHERWISE";
                case UNKNOWN, PERSON, OPERATOR ->
                    "Decided " + decision.by() + " " + decision.reason();
              });
      case Event.RanAgain _ -> Optional.of("RanAgain");
      case Event.SteppedBack _ -> Optional.of("SteppedBack");
      case Event.NoteAdded(_, String text) -> Optional.of("NoteAdded " + text);
      case Event.SessionStarted _,
          Event.SessionResumed _,
          Event.RoleFilled _,
          Event.RoleUnfilled _,
          Event.StepEntered _,
          Event.ProbeStarted _,
          Event.ProbeEnded _,
          Event.ProbeSkipped _,
          Event.PacketsStarted _,
          Event.PointStarted _,
          Event.PacketsEnded _,
          Event.Stopped _,
          Event.Concluded _ ->
          Optional.empty();
    };
  }

  @Test
  void enterOnAnEarlierStepDecidesNothingUnseen() throws IOException {
    practise("source-kube-mark-drop");
    await("the proposal", () -> shows("Branch → Which mode"));
    press(KeyCode.ENTER);
    awaitText("Step 2 ·");
    await("the proposal", () -> shows("Branch → Does IPVS"));
    robot.clickOn("1  Does the Service answer from this node?");
    awaitText("You are looking at an earlier step");
    picture("walk-earlier-step");
    assertThat(shows("Step 1 ·")).isTrue();
    press(KeyCode.ENTER);
    awaitText("Step 2 ·");
    assertThat(shows("Branch → Does IPVS")).isTrue();
  }

  @Test
  void aRemedyIsVerifiedByTheSameCheck() {
    practise("vip-not-bound");
    for (int step = 0; step < 25 && !shows("Export report"); step++) {
      await("a step", () -> shows("Branch →") || shows("Export report"));
      press(KeyCode.ENTER);
    }
    awaitText("Fault found");
    robot.clickOn("Run the check again");
    await("the check", () -> shows("Branch →"));
    assertThat(shows("Step ")).isTrue();
  }

  @Test
  void aSecretIsAskedForAndHandedOverAsItWasTyped() throws Exception {
    var prompts = new ScreenPrompts(shell.overlays(), Platform::runLater).prompts();
    var answer = new CompletableFuture<Optional<char[]>>();
    Thread.ofVirtual()
        .start(
            () ->
                answer.complete(
                    prompts.secrets().ask(new Request.SudoPassword("oncall@node-3", false))));
    awaitText("Password for sudo needed");
    String typed = Long.toString(System.nanoTime(), 36);
    type(typed);
    pictures("secret");
    press(KeyCode.ENTER);
    assertThat(answer.get())
        .hasValueSatisfying(secret -> assertThat(secret).containsExactly(typed.toCharArray()));
    assertThat(shell.overlays().isBusy()).isFalse();
  }

  @Test
  void anInterruptedQuestionLeavesTheScreen() throws Exception {
    var prompts = new ScreenPrompts(shell.overlays(), Platform::runLater).prompts();
    var answer = new CompletableFuture<Optional<char[]>>();
    Thread asking =
        Thread.ofVirtual()
            .start(
                () ->
                    answer.complete(prompts.secrets().ask(new Request.Password("oncall@node-3"))));
    awaitText("Password needed");
    asking.interrupt();
    assertThat(answer.get()).isEmpty();
    await("no dialog", () -> !shell.overlays().isBusy());
  }

  @Test
  void questionsComeOneAfterTheOther() throws Exception {
    var prompts = new ScreenPrompts(shell.overlays(), Platform::runLater).prompts();
    var first = new CompletableFuture<Optional<char[]>>();
    var second = new CompletableFuture<Optional<char[]>>();
    Thread.ofVirtual()
        .start(() -> first.complete(prompts.secrets().ask(new Request.Password("one@node"))));
    awaitText("Password for one@node");
    Thread.ofVirtual()
        .start(() -> second.complete(prompts.secrets().ask(new Request.Password("two@node"))));
    press(KeyCode.ESCAPE);
    assertThat(first.get()).isEmpty();
    awaitText("Password for two@node");
    press(KeyCode.ESCAPE);
    assertThat(second.get()).isEmpty();
  }
}
