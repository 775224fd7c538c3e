package dev.gumshoe.ui.window;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TriageScreenTest extends WindowTest {
  @Test
  void allFlowsAreLookedAtAndOneIsFollowed() throws IOException {
    awaitText("Practise on recorded nodes");
    press(KeyCode.F2);
    awaitText("Which nodes?");
    picture("triage-nodes");
    type("node cluster=:");
    press(KeyCode.ENTER);
    awaitText("These nodes cannot be looked at");
    press(KeyCode.ESCAPE, KeyCode.F2);
    awaitText("Which nodes?");
    type("node");
    press(KeyCode.ENTER);
    awaitText("commands, each once");
    awaitText("The node and kube-proxy use different kinds of iptables");
    pictures("triage");
    for (int down = 0; down < 30 && !shows("Look again"); down++) {
      press(KeyCode.DOWN);
    }
    awaitText("Look again");
    picture("triage-open");
    press(KeyCode.A);
    focus(".triage .text-field");
    type("10.96.0.1");
    press(KeyCode.ENTER);
    awaitText("commands, each once");
    press(KeyCode.HOME, KeyCode.ENTER);
    awaitText("Where are the nodes?");
    picture("triage-follow");
    press(KeyCode.ESCAPE);
    awaitText("What could it be?");
    press(KeyCode.ESCAPE);
    awaitText("Practise on recorded nodes");
  }
}
