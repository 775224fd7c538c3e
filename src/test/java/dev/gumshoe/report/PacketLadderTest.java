package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.SampleTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A step that captured packets shows them in every form that people read. */
class PacketLadderTest {
  private static SessionReport report(PacketTrace trace) {
    SampleSession session = SampleSession.begun();
    session.happen(
        new Event.PacketsEnded(
            "connections",
            "way",
            0,
            List.of(),
            Optional.empty(),
            new Answer.Known("packet-trace", Facts.of(trace))));
    return session.report();
  }

  @Test
  void asAPictureInHtml() throws IOException {
    String html = HtmlReport.write(report(SampleTraces.lostOnTheWire()));
    Files.createDirectories(Path.of("target", "report"));
    Files.writeString(Path.of("target", "report", "ladder.html"), html);
    assertThat(html)
        .contains(
            "aria-labelledby=\"p2-title p2-text\"",
            "<title id=\"p2-title\">Packets between the points pod, node, wire, peer, server</title>",
            "not seen here</text>");
  }

  @Test
  void asTextInMarkdown() {
    assertThat(MarkdownReport.write(report(SampleTraces.lostOnTheWire())))
        .contains("   0.000  #1  ●────────▶●────⇄───▶●╌╌╌╌╌╌╌╌✕│");
  }

  @Test
  void ofManyPacketsTheFirst() {
    assertThat(HtmlReport.write(report(SampleTraces.streaming(500))))
        .contains("400 packets more are left out here.");
  }

  @Test
  void jsonHasTheSentencesAndNotThePackets() {
    assertThat(JsonReport.write(report(SampleTraces.lostOnTheWire())))
        .contains("3 SYNs left node-1 on ens5")
        .doesNotContain("sightings");
  }
}
