package dev.gumshoe.ui.rules;

import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.PacketReading;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.netfilter.walk.Otherwise;
import dev.gumshoe.netfilter.walk.Walk;
import dev.gumshoe.netfilter.walk.WalkText;
import dev.gumshoe.netfilter.walk.Walker;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field for a packet, and its way through the rules that a step gathered. */
public final class PacketWalkPane extends BorderPane {
  private static final String EXAMPLE = "tcp 10.244.1.2 -> 10.96.0.1:443 in=cali123";
  private static final String WORDS =
      "PROTOCOL SOURCE[:PORT] -> DESTINATION[:PORT], ? for what is not known; then in=, out=, mark=,"
          + " state=, flags=, local, forwarded …";

  private final NodeSource source;
  private final Backstage backstage;
  private final TextField packet = new TextField();
  private final Label known;
  private final Label problem = Labels.paragraph("", "problem");
  private final ListView<String> way = new ListView<>();

  /**
   * A field that is empty at first.
   *
   * @param source what is known of the node
   */
  public PacketWalkPane(NodeSource source, Backstage backstage) {
    this.source = source;
    this.backstage = backstage;
    getStyleClass().add("packet-walk");
    packet.setPromptText("for example " + EXAMPLE);
    packet.setOnAction(_ -> walk());
    HBox.setHgrow(packet, Priority.ALWAYS);
    var line =
        new HBox(
            8, Labels.naming(packet, "Packet"), packet, Buttons.plain("Walk (Enter)", this::walk));
    line.setAlignment(Pos.CENTER_LEFT);
    known = Labels.paragraph("On " + source.name() + " is known: " + source.says(), "muted");
    var head = new VBox(4, line, Labels.paragraph(WORDS, "muted"), known, problem);
    head.getStyleClass().add("compare-head");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    way.getStyleClass().addAll("raw", "mono");
    way.setAccessibleText("The packet's way");
    way.setPlaceholder(Labels.paragraph("Which packet? Its way is shown here.", "notice"));
    setTop(head);
    setCenter(way);
  }

  private void walk() {
    String text = packet.getText().isBlank() ? EXAMPLE : packet.getText();
    packet.setText(text);
    switch (Packet.read(text)) {
      case PacketReading.Refused(String why) -> problem.setText(why);
      case PacketReading.Read(Packet read) -> {
        problem.setText("");
        backstage.start("walk a packet", () -> lines(read), this::show, problem::setText);
      }
    }
  }

  private List<String> lines(Packet read) {
    Node node = source.read();
    Walk walk = Walker.of(node).walk(read);
    return WalkText.lines(walk, Otherwise.of(node, walk));
  }

  private void show(List<String> lines) {
    way.setItems(FXCollections.observableList(lines));
    way.scrollTo(0);
  }
}
