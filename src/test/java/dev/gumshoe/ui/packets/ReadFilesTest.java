package dev.gumshoe.ui.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.bench.PacketTraffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
  private static final String CASES =
      Path.of("src/test/resources/packets-step/where-it-stops/cases").toAbsolutePath() + "/";

  @TempDir private Path folder;

  private static ReadFiles read(String typed) throws InterruptedException {
    return ReadFiles.of(GivenFiles.parse(typed, Path.of("/home/op")));
  }

  @Test
  void severalFilesConcludeTogetherAndOneSaysWhatIsInIt() throws InterruptedException {
    ReadFiles three = read(CASES + "pod.pcap " + CASES + "node.pcap " + CASES + "peer.pcap");
    assertThat(three.lines().getFirst().words())
        .isEqualTo(three.trace().connections().getFirst().sentence());
    ReadFiles one = read(CASES + "pod.pcap");
    assertThat(one.several()).isFalse();
    assertThat(one.lines())
        .allMatch(line -> line.number() > 0)
        .anyMatch(line -> line.sign().equals("✕"));
  }

  @Test
  void everyConnectionOfABusyFileIsFoundInTheLadder() throws IOException, InterruptedException {
    Path file = folder.resolve("busy.pcap");
    PacketTraffic.write(file, 200);
    ReadFiles read = read(file.toString());
    List<FoundLine> lines = read.lines();
    assertThat(lines.stream().map(FoundLine::number).filter(number -> number > 0))
        .doesNotHaveDuplicates()
        .hasSize(200);
    assertThat(lines.subList(0, 20)).allMatch(line -> line.sign().equals("✕"));
    assertThat(lines.subList(20, 200)).allMatch(line -> line.sign().equals("✓"));
    assertThat(FileWords.summary(read.files().getFirst()).get(1))
        .isEqualTo(
            "200 TCP connections: 180 established, 8 refused, 6 no answer, 4 reset,"
                + " 2 refused by ICMP.");
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndStandsInNobodysWay() throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(Path.of(CASES + "node.pcap"));
    Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(bytes, bytes.length - 5));
    Path none = folder.resolve("none.pcap");
    ReadFiles read = read(CASES + "pod.pcap " + none + " " + cut);
    assertThat(read.nothing()).isFalse();
    assertThat(read.trace().points()).hasSize(2);
    assertThat(FileWords.problems(read.files().get(1)))
        .containsExactly("there is no such file; name a packet capture.");
    assertThat(FileWords.problems(read.files().get(2)).getFirst())
        .startsWith("byte ")
        .endsWith("What stands before is shown.");
    assertThat(read(none.toString()).nothing()).isTrue();
    assertThat(read("/dev/zero").problems())
        .isEqualTo(
            "/dev/zero: this is a pipe or a device; copy what comes from it into a file, and name"
                + " that.");
  }

  @Test
  void anEmptyPacketCaptureIsWhole() throws InterruptedException {
    ReadFiles read = read(CASES + "empty.pcap");
    assertThat(read.nothing()).isFalse();
    assertThat(read.lines()).isEmpty();
    assertThat(FileWords.summary(read.files().getFirst()))
        .containsExactly("0 packets.", "No TCP connections.");
  }
}
