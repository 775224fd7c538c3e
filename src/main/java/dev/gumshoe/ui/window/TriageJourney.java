package dev.gumshoe.ui.window;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.session.SessionListener;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.Desk.Beginning;
import dev.gumshoe.ui.connect.ConnectModel;
import dev.gumshoe.ui.dialog.ScreenPrompts;
import dev.gumshoe.ui.dialog.TextDialog;
import dev.gumshoe.ui.triage.ChosenNodes;
import dev.gumshoe.ui.triage.TriageModel;
import dev.gumshoe.ui.triage.TriageScreen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The way from the nodes to the board, and from it to a flow and back. */
final class TriageJourney {
  private final Desk desk;
  private final Shell shell;
  private final Backstage backstage;
  private final ScreenPrompts prompts;
  private final Journey journey;

  TriageJourney(
      Desk desk, Shell shell, Backstage backstage, ScreenPrompts prompts, Journey journey) {
    this.desk = desk;
    this.shell = shell;
    this.backstage = backstage;
    this.prompts = prompts;
    this.journey = journey;
  }

  void begin() {
    ask("");
  }

  private void ask(String typed) {
    shell
        .overlays()
        .show(
            new TextDialog(
                new TextDialog.Words(
                    "Which nodes?",
                    "All flows are walked on them at once, as far as they come by themselves."
                        + " Every command only reads. For questions to the cluster add"
                        + " cluster=ADDRESS of a machine with kubectl, or cluster=this-machine.",
                    "For example: root@10.0.0.13 root@10.0.0.14 cluster=root@10.0.0.11",
                    typed,
                    "Connect and look"),
                this::chosen));
  }

  private void chosen(String typed) {
    ChosenNodes nodes;
    try {
      nodes = ChosenNodes.parse(typed);
    } catch (IllegalArgumentException e) {
      journey.tell("These nodes cannot be looked at", String.valueOf(e.getMessage()));
      return;
    }
    journey.await(
        "Connecting to " + String.join(", ", nodes.nodes().keySet()),
        () -> desk.triage(nodes.nodes(), nodes.cluster(), prompts.prompts()),
        looking -> arrived(looking, nodes),
        late -> {
          if (late instanceof Desk.Looking.Ready(var triage)) {
            backstage.start("close", triage::close);
          }
        });
  }

  private void arrived(Desk.Looking looking, ChosenNodes nodes) {
    switch (looking) {
      case Desk.Looking.Ready(var triage) -> {
        var model = new TriageModel(triage, nodes, backstage);
        board(model);
      }
      case Desk.Looking.NotReady(String sentence) -> {
        journey.home();
        journey.tell("No connection", sentence);
      }
    }
  }

  /** The board, and what is not known yet is looked at. */
  private void board(TriageModel model) {
    shell.show(
        new TriageScreen(
            model,
            new TriageScreen.Ways() {
              @Override
              public void follow(Hypothesis hypothesis) {
                TriageJourney.this.follow(model, hypothesis);
              }

              @Override
              public void home() {
                model.close();
                journey.home();
              }
            }));
    model.look();
  }

  private void follow(TriageModel model, Hypothesis hypothesis) {
    var addresses = new LinkedHashMap<String, String>();
    hypothesis
        .filling()
        .forEach(
            (role, name) ->
                address(model.nodes(), name).ifPresent(at -> addresses.put(role, at.toString())));
    journey.connect(
        hypothesis.flow(),
        new ConnectModel.Known(addresses, model.given(), true),
        (inputs, places) -> {
          Beginning beginning = desk.begin(hypothesis.flow(), inputs, places, prompts.prompts());
          if (beginning instanceof Beginning.Begun begun) {
            begun.session().listen(new Learning(model));
            backstage.screen().execute(() -> given(model, inputs));
          }
          return beginning;
        },
        () -> board(model));
  }

  private static void given(TriageModel model, Map<String, Object> inputs) {
    inputs.forEach((name, value) -> model.know(name, value.toString()));
  }

  private static Optional<NodeAddress> address(ChosenNodes nodes, String name) {
    return Optional.ofNullable(nodes.nodes().get(name)).or(nodes::cluster);
  }

  /** What a flow that is followed learns, the board learns too. */
  private record Learning(TriageModel model) implements SessionListener {
    @Override
    public void happened(Stamped stamped, SessionState state) {
      if (stamped.event() instanceof Event.ProbeEnded ended) {
        model.triage().learn(ended.capture());
      }
    }
  }
}
