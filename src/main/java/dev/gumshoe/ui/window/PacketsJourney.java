package dev.gumshoe.ui.window;

import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.packets.GivenFiles;
import dev.gumshoe.ui.packets.OpenDialog;
import dev.gumshoe.ui.packets.PacketsScreen;
import dev.gumshoe.ui.packets.ReadFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;

/** The way from the first screen to packets that somebody else captured. */
final class PacketsJourney {
  private final Shell shell;
  private final Backstage backstage;
  private final Journey journey;

  PacketsJourney(Shell shell, Backstage backstage, Journey journey) {
    this.shell = shell;
    this.backstage = backstage;
    this.journey = journey;
  }

  void begin() {
    ask("", "");
  }

  private void ask(String typed, String trouble) {
    var home = Path.of(System.getProperty("user.home"));
    var beginning = new OpenDialog.Beginning(typed, trouble, home);
    shell.overlays().show(new OpenDialog(beginning, this::choose, this::read));
  }

  /** The system's dialog; it waits for the operator, and the window with it. */
  private List<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle("Packet captures");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Packet captures", "*.pcap", "*.pcapng", "*.cap", "*.dmp"),
            new FileChooser.ExtensionFilter("All files", "*"));
    List<File> chosen = chooser.showOpenMultipleDialog(shell.root().getScene().getWindow());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  private void read(GivenFiles given) {
    journey.await(
        "Reading " + given.names(),
        () -> ReadFiles.of(given),
        read -> arrived(read, given),
        _ -> {});
  }

  private void arrived(ReadFiles read, GivenFiles given) {
    if (read.nothing()) {
      journey.home();
      ask(given.text(), read.problems());
      return;
    }
    shell.show(
        new PacketsScreen(
            read,
            new PacketsScreen.Ways() {
              @Override
              public void change() {
                ask(given.text(), "");
              }

              @Override
              public void tell(String title, String sentence) {
                journey.tell(title, sentence);
              }

              @Override
              public void home() {
                journey.home();
              }
            },
            Wireshark.ofOperator(),
            backstage));
  }
}
