package dev.gumshoe.ui.window;

import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.Desk.Beginning;
import dev.gumshoe.ui.Places;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.SavedSession;
import dev.gumshoe.ui.connect.ConnectModel;
import dev.gumshoe.ui.connect.ConnectScreen;
import dev.gumshoe.ui.connect.WaitScreen;
import dev.gumshoe.ui.dialog.MessageDialog;
import dev.gumshoe.ui.dialog.ScreenPrompts;
import dev.gumshoe.ui.finding.ExportDialog;
import dev.gumshoe.ui.finding.ExportModel;
import dev.gumshoe.ui.replay.ReplayModel;
import dev.gumshoe.ui.replay.ReplayScreen;
import dev.gumshoe.ui.start.AgreeDialog;
import dev.gumshoe.ui.start.SessionDialog;
import dev.gumshoe.ui.start.StartModel;
import dev.gumshoe.ui.start.StartScreen;
import dev.gumshoe.ui.walk.LiveWalk;
import dev.gumshoe.ui.walk.WalkScreen;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The way from screen to screen. Used on the screen's thread. */
public final class Journey implements StartScreen.Ways {
  private final Desk desk;
  private final Shell shell;
  private final Backstage backstage;
  private final Clock clock;
  private final ReplayModel.Waiter waiter;
  private final ScreenPrompts prompts;

  /** A journey through this shell. */
  public Journey(
      Desk desk, Shell shell, Backstage backstage, Clock clock, ReplayModel.Waiter waiter) {
    this.desk = desk;
    this.shell = shell;
    this.backstage = backstage;
    this.clock = clock;
    this.waiter = waiter;
    this.prompts = new ScreenPrompts(shell.overlays(), backstage.screen());
  }

  /** To the first screen. */
  public void home() {
    var model = new StartModel(desk, backstage, clock.getZone());
    shell.show(new StartScreen(model, this));
  }

  @Override
  public void flow(Flow flow) {
    List<FlowCommand> unseen = desk.unseen(flow);
    if (!unseen.isEmpty()) {
      shell.overlays().show(new AgreeDialog(flow, unseen, () -> agreed(flow)));
      return;
    }
    connect(
        flow,
        ConnectModel.Known.NOTHING,
        (inputs, places) -> desk.begin(flow, inputs, places, prompts.prompts()));
  }

  private void agreed(Flow flow) {
    desk.agree(flow);
    flow(flow);
  }

  @Override
  public void triage() {
    new TriageJourney(desk, shell, backstage, prompts, this).begin();
  }

  @Override
  public void packets() {
    new PacketsJourney(shell, backstage, this).begin();
  }

  @Override
  public void course() {
    new ExerciseJourney(desk, shell, backstage, clock, this).course();
  }

  private void connect(Flow flow, ConnectModel.Known known, ConnectModel.Way way) {
    connect(flow, known, way, this::home);
  }

  /** To a walk whose end is where {@code back} leads. */
  void connect(Flow flow, ConnectModel.Known known, ConnectModel.Way way, Runnable back) {
    var model = new ConnectModel(flow, known, way, backstage, begun -> walk(begun, back));
    shell.show(new ConnectScreen(model, back));
  }

  @Override
  public void practise(Flow flow, Case exercise) {
    begin(
        "Starting recorded nodes: " + exercise.title(),
        () -> desk.practise(flow, exercise, prompts.prompts()));
  }

  @Override
  public void open(SavedSession session) {
    shell
        .overlays()
        .show(
            new SessionDialog(
                session,
                new SessionDialog.Ways() {
                  @Override
                  public void resume() {
                    read(session.directory(), Journey.this::resume);
                  }

                  @Override
                  public void replay() {
                    read(session.directory(), Journey.this::replay);
                  }

                  @Override
                  public void practise() {
                    new ExerciseJourney(desk, shell, backstage, clock, Journey.this)
                        .session(session.directory());
                  }

                  @Override
                  public void share() {
                    Journey.this.share(session.directory());
                  }

                  @Override
                  public void export() {
                    Journey.this.export(session.directory());
                  }
                }));
  }

  private void read(Path session, Consumer<ReadSession> then) {
    await("Reading the session", () -> desk.open(session), then, _ -> {});
  }

  <T> void await(String title, Callable<T> work, Consumer<T> then, Consumer<T> late) {
    shell.show(new WaitScreen<>(title, backstage, work, then, late, this::home));
  }

  private void begin(String title, Callable<Beginning> work) {
    await(title, work, this::begun, this::letGo);
  }

  private void letGo(Beginning beginning) {
    if (beginning instanceof Beginning.Begun(var session, _, _)) {
      backstage.start("close", session::close);
    }
  }

  private void resume(ReadSession recording) {
    if (recording.exercise().isPresent()) {
      begin(
          "Starting recorded nodes",
          () -> desk.resume(recording, new Places.Nodes(recording.nodes()), prompts.prompts()));
    } else {
      connect(
          recording.flow(),
          new ConnectModel.Known(recording.places(), Map.of(), false),
          (_, places) -> desk.resume(recording, places, prompts.prompts()));
    }
  }

  private void replay(ReadSession recording) {
    await(
        "Reading the session",
        () -> new ReplayModel(recording, waiter, clock.getZone()),
        model -> show(model, recording.journal().session()),
        _ -> {});
  }

  private void show(ReplayModel model, Path session) {
    shell.show(
        new ReplayScreen(
            model,
            shell.overlays(),
            new ReplayScreen.Ways() {
              @Override
              public void home() {
                Journey.this.home();
              }

              @Override
              public void export() {
                Journey.this.export(session);
              }
            },
            backstage));
  }

  private void begun(Beginning beginning) {
    switch (beginning) {
      case Beginning.Begun session -> walk(session);
      case Beginning.NotBegun(var sentences) -> {
        home();
        tell("No connection", String.join("\n\n", sentences));
      }
    }
  }

  private void walk(Beginning.Begun begun) {
    walk(begun, this::home);
  }

  private void walk(Beginning.Begun begun, Runnable back) {
    var walk = new LiveWalk(begun.session(), begun.started(), backstage);
    shell.show(
        new WalkScreen(
            walk,
            shell.overlays(),
            clock,
            new WalkScreen.Ways() {
              @Override
              public void home() {
                back.run();
              }

              @Override
              public void export() {
                Journey.this.export(begun.directory());
              }
            },
            backstage));
  }

  private void export(Path session) {
    shell
        .overlays()
        .show(
            new ExportDialog(
                new ExportModel(new ExportJourney(desk, backstage, session, this::tell))));
  }

  private void share(Path session) {
    backstage.start(
        "share",
        () -> desk.share(session),
        file -> tell("The exercise is written", file.toAbsolutePath().toString()),
        sentence -> tell("The exercise could not be written", sentence));
  }

  void tell(String title, String sentence) {
    shell.overlays().show(new MessageDialog(title, sentence));
  }
}
