package dev.gumshoe.packets.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.packets.layer.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private static final Path FILE =
      Path.of("src/test/resources/packets-step/where-it-stops/cases/pod.pcap");

  @Test
  void aPacketIsFoundByItsNumberAndTakenApart() throws IOException {
    Inspection found = FrameReader.read(FILE, 1);
    assertThat(found.layers())
        .extracting(LayerNode::span)
        .containsExactly(new Span(0, 14), new Span(14, 34), new Span(34, 58));
    assertThat(found.layers().getFirst().text()).isEqualTo("Ethernet");
    assertThat(found.layers().getLast().children())
        .extracting(LayerNode::text)
        .contains("source port: 40000", "destination port: 443", "checksum: right");
    assertThat(found.originalLength()).isEqualTo(58);
  }

  @Test
  void bytesOfALayerAreMarked() throws IOException {
    Inspection found = FrameReader.read(FILE, 1);
    List<HexLine> lines = HexLine.of(found.bytes(), new Span(14, 34));
    assertThat(lines).extracting(HexLine::marked).containsExactly(true, true, true, false);
    assertThat(lines).extracting(HexLine::address).containsExactly("0000", "0010", "0020", "0030");
    assertThat(lines.getFirst().cells().stream().filter(HexLine.Cell::marked))
        .containsExactly(new HexLine.Cell(0x45, true), new HexLine.Cell(0, true));
    assertThat(lines.getLast().cells()).hasSize(10);
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> FrameReader.read(FILE, 1_000))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("The file has \\d+ packets, and not number 1000\\.");
    assertThatThrownBy(() -> FrameReader.read(Path.of("/nowhere/x"), 1))
        .hasMessage("The file of this point's packets is not there: /nowhere/x.");
  }
}
