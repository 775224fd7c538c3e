package dev.gumshoe.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The course, an exercise and its debriefing, by keyboard. */
class ExerciseScreenTest extends WindowTest {
  @Test
  void anExerciseIsPractisedToItsDebriefing() throws IOException {
    awaitText("Practise on recorded nodes");
    picture("start-practise");
    press(KeyCode.F4);
    awaitText("The course, from easy to hard");
    awaitText("not practised yet · next");
    pictures("course");
    press(KeyCode.N);
    awaitText("What can be looked at");
    picture("exercise");
    press(KeyCode.DIGIT1);
    awaitText("✓ connect");
    assertThat(shows("What it means")).as("no verdict is shown").isFalse();
    pictures("exercise-looked");
    press(KeyCode.H);
    awaitText("Which hint?");
    picture("exercise-hint");
    press(KeyCode.ENTER);
    awaitText("Hint (3 points): Look at: ");
    press(KeyCode.B);
    awaitText("Which branch?");
    picture("exercise-branch");
    press(KeyCode.DOWN, KeyCode.ENTER);
    awaitText("Step 2");
    press(KeyCode.BACK_SPACE);
    awaitText("Step 1");
    press(KeyCode.C);
    awaitText("What is the cause?");
    picture("exercise-cause");
    press(KeyCode.ENTER);
    awaitText("What is to be done?");
    picture("exercise-remedy");
    press(KeyCode.DOWN, KeyCode.ENTER);
    awaitText("Both walks on the tree");
    pictures("debriefing");
    press(KeyCode.ESCAPE);
    awaitText("1 of 53 practised");
    assertThat(desk.scores().read()).hasSize(1);
  }

  @Test
  void whoLeavesBeforeTheEndHasNoScore() throws IOException {
    awaitText("Practise on recorded nodes");
    press(KeyCode.F4);
    awaitText("not practised yet · next");
    press(KeyCode.N);
    awaitText("What can be looked at");
    press(KeyCode.ESCAPE);
    awaitText("Leave the exercise?");
    press(KeyCode.TAB, KeyCode.ENTER);
    awaitText("The course, from easy to hard");
    assertThat(desk.scores().read()).isEmpty();
    press(KeyCode.ESCAPE);
    awaitText("Practise on recorded nodes");
  }
}
