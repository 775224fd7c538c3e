package dev.gumshoe.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.bench.PacketTraffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Packet captures that somebody else made, from the first screen on and by keyboard. */
class PacketsScreenTest extends WindowTest {
  private static final Path CASES =
      Path.of("src/test/resources/packets-step/where-it-stops/cases").toAbsolutePath();

  private void ask(String files) {
    awaitText("Practise on recorded nodes");
    press(KeyCode.F3);
    awaitText("Open packet captures");
    enter(files);
  }

  /** As from the clipboard: key by key takes long. */
  private void enter(String files) {
    robot.interact(() -> field().setText(files));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TextArea field() {
    return (TextArea) shell.root().lookup("#open-packets .text-area");
  }

  @Test
  void aConnectionIsFollowedThroughSeveralFiles() throws IOException {
    byte[] before = Files.readAllBytes(CASES.resolve("node.pcap"));
    Path peer = Files.copy(CASES.resolve("empty.pcap"), folder.resolve("peer.pcap"));
    ask("pod=" + CASES + "/pod.pcap\n" + peer + "\n" + CASES + "/node.pcap");
    robot.interact(field()::end);
    robot.push(KeyCode.ALT, KeyCode.UP);
    awaitText("pod  →  node  →  peer");
    pictures("packets-open");
    press(KeyCode.ENTER);
    awaitText("Where each connection got to");
    awaitText("lost between");
    pictures("packets-several");
    press(KeyCode.ENTER);
    awaitText("not seen here");
    press(KeyCode.ENTER);
    awaitText("of its file");
    pictures("packets-several-ladder");
    press(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
    awaitText("Where each connection got to");
    press(KeyCode.E);
    awaitText("Open packet captures");
    assertThat(field().getText())
        .isEqualTo("pod=%1$s/pod.pcap\nnode=%1$s/node.pcap\npeer=%2$s".formatted(CASES, peer));
    press(KeyCode.ESCAPE, KeyCode.ESCAPE);
    awaitText("Practise on recorded nodes");
    assertThat(Files.readAllBytes(CASES.resolve("node.pcap"))).isEqualTo(before);
  }

  @Test
  void ofOneFileItsConnectionsAndItsDamageAreTold() throws IOException {
    Path whole = folder.resolve("busy.pcap");
    PacketTraffic.write(whole, 300);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut short.pcap"), Arrays.copyOf(bytes, 400_007));
    ask("'" + cut + "'");
    press(KeyCode.ENTER);
    awaitText("byte 3");
    awaitText("no answer; SYN again after");
    pictures("packets-one");
    press(KeyCode.DIGIT2);
    awaitText("All connections");
    pictures("packets-one-ladder");
    press(KeyCode.DIGIT1, KeyCode.DOWN, KeyCode.ENTER);
    awaitText("hidden");
    picture("packets-one-connection");
    press(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
    awaitText("Practise on recorded nodes");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheOthersOpen() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "12:00:01 IP 10.0.0.1 > 10.0.0.2");
    ask(text + " " + folder.resolve("nowhere.pcap") + " " + folder);
    press(KeyCode.ENTER);
    awaitText("nowhere.pcap: there is no such file; name a packet capture.");
    awaitText("notes.txt: this is text, not a packet capture");
    awaitText("this is a folder; name a file in it.");
    pictures("packets-none-read");
    enter(text + " " + CASES.resolve("pod.pcap"));
    press(KeyCode.ENTER);
    awaitText("this is text, not a packet capture");
    awaitText("Connections, the worst first");
    picture("packets-some-read");
    press(KeyCode.E);
    enter("'" + text);
    awaitText("A single quote is not closed.");
    press(KeyCode.ENTER);
    awaitText("Open packet captures");
  }

  @Test
  void theDialogIsLeftByTabAndEverythingIsReached() {
    ask("x.pcap");
    press(KeyCode.TAB);
    await("Browse has the focus", () -> focused(".button"));
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    await("the field has the focus", () -> field().isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo("\nx.pcap");
  }

  private boolean focused(String selector) {
    return shell.root().lookupAll("#open-packets " + selector).stream().anyMatch(Node::isFocused);
  }
}
