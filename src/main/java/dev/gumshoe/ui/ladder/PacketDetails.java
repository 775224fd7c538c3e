package dev.gumshoe.ui.ladder;

import dev.gumshoe.evidence.PacketTrace.Point;
import dev.gumshoe.packets.inspect.FrameReader;
import dev.gumshoe.packets.inspect.HexLine;
import dev.gumshoe.packets.inspect.Inspection;
import dev.gumshoe.packets.inspect.LayerNode;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Times;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The chosen packet at one point, taken apart: layers on the left, bytes on the right. */
final class PacketDetails extends BorderPane {
  private final PointFiles files;
  private final Backstage backstage;
  private final Label title = Labels.paragraph("", "packet-title");
  private final TreeView<LayerNode> layers = new TreeView<>();
  private final HexView bytes = new HexView();
  private Runnable stop = () -> {};
  private @Nullable Inspection shown;
  private int request;

  PacketDetails(PointFiles files, Backstage backstage) {
    this.files = files;
    this.backstage = backstage;
    getStyleClass().add("packet-details");
    layers.setShowRoot(false);
    layers.setAccessibleText("Layers of the packet");
    layers.setCellFactory(_ -> new LayerCell());
    layers
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, item) -> mark(item == null ? new Span(0, 0) : item.getValue().span()));
    setTop(title);
  }

  /** Reads the packet in the background; what was read for another is dropped. */
  void show(Point point, Stop at) {
    stop.run();
    title.setText(
        "At %s: packet %d of its file, %s ms%s"
            .formatted(
                point.name(),
                at.frame(),
                Times.at(at.time()),
                at.times() > 1 ? ", seen " + at.times() + " times" : ""));
    setCenter(Labels.paragraph("… reading", "notice"));
    int wanted = ++request;
    stop =
        backstage.start(
            "read a packet",
            () -> FrameReader.read(files.of(point), at.frame()),
            inspection -> ifCurrent(wanted, () -> filled(inspection)),
            sentence -> ifCurrent(wanted, () -> setCenter(Labels.paragraph(sentence, "notice"))));
  }

  private void ifCurrent(int wanted, Runnable action) {
    if (wanted == request) {
      action.run();
    }
  }

  private void filled(Inspection inspection) {
    shown = inspection;
    var root = new TreeItem<>(new LayerNode("", new Span(0, 0), List.of()));
    inspection.layers().forEach(layer -> root.getChildren().add(item(layer)));
    layers.setRoot(root);
    bytes.show(HexLine.of(inspection.bytes(), new Span(0, 0)));
    var split = new SplitPane(layers, bytes);
    split.setDividerPositions(0.36);
    setCenter(split);
    long missing = inspection.originalLength() - inspection.bytes().length();
    title.setText(
        title.getText()
            + ", "
            + inspection.originalLength()
            + " bytes"
            + (missing > 0 ? ", of which the last " + missing + " were not captured" : ""));
    layers.getSelectionModel().select(Math.max(0, root.getChildren().size() - 1));
  }

  private static TreeItem<LayerNode> item(LayerNode node) {
    var item = new TreeItem<>(node);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    return item;
  }

  private void mark(Span span) {
    if (shown != null) {
      bytes.show(HexLine.of(shown.bytes(), span));
    }
  }

  private static final class LayerCell extends TreeCell<LayerNode> {
    @Override
    protected void updateItem(LayerNode node, boolean empty) {
      super.updateItem(node, empty);
      setText(empty ? null : node.text());
    }
  }
}
