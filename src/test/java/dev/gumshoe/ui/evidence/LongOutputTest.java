package dev.gumshoe.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LongOutputTest {
  @Test
  void ofManyLinesOnlyThoseOnTheScreenAreMadeAndTheDecidingOneIsAmongThem()
      throws TimeoutException {
    List<RawLine> lines =
        RawLine.of(Capture.ofText("node", "a rule\n".repeat(100_000)), Set.of(70_000));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          var view = new RawView(lines);
          var scene = new Scene(view, 800, 400);
          scene.getStylesheets().add("/dev/gumshoe/ui/gumshoe.css");
          stage.setScene(scene);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    List<Integer> shown =
        stage.getScene().getRoot().lookupAll(".list-cell").stream()
            .filter(IndexedCell.class::isInstance)
            .map(cell -> ((IndexedCell<?>) cell).getIndex() + 1)
            .toList();
    assertThat(shown).hasSizeLessThan(60).contains(70_000);
    FxToolkit.cleanupStages();
  }
}
