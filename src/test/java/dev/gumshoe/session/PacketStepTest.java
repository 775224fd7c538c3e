package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.session.PacketProgress.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that captures packets at several points, with recorded nodes. */
class PacketStepTest {
  private static final Path FLOW = Path.of("src/test/resources/packets-step/where-it-stops");

  @TempDir private Path folder;

  private static CatalogEntry entry() throws IOException {
    Catalog catalog = Catalog.read(List.of(FLOW));
    assertThat(catalog.problems()).isEmpty();
    return catalog.entries().getFirst();
  }

  static Stream<String> cases() throws IOException {
    return entry().cases().stream().map(Case::id);
  }

  private static Case called(String id) throws IOException {
    return entry().cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseLeadsWhereItSays(String id) throws IOException {
    CaseTrial.Outcome outcome = CaseTrial.walk(entry().flow(), called(id));
    assertThat(outcome.meets(called(id))).as(outcome.toString()).isTrue();
  }

  private static PacketTrace trace(SessionState state) {
    Answer answer = state.current().orElseThrow().last("trace").orElseThrow().answer();
    return FactReader.read(PacketTrace.class, ((Answer.Known) answer).facts());
  }

  private static Answer answer(String id) throws IOException {
    SessionState state = CaseTrial.walk(entry().flow(), called(id)).state();
    return state.path().getFirst().last("trace").orElseThrow().answer();
  }

  @Test
  void withoutTcpdumpAnywhereTheAnswerSaysWhatElseCanTell() throws IOException {
    assertThat(answer("no-tcpdump"))
        .isInstanceOfSatisfying(
            Answer.Unknown.class,
            unknown -> {
              assertThat(unknown.why()).isEqualTo(Why.TOOL_MISSING);
              assertThat(unknown.detail())
                  .contains("tcpdump is not installed on node-3", "nstat", "pod: ", "peer: ");
            });
  }

  @Test
  void withoutRightsTheAnswerIsThatItIsNotPermitted() throws IOException {
    assertThat(answer("not-permitted"))
        .extracting(answer -> ((Answer.Unknown) answer).why())
        .isEqualTo(Why.NO_PERMISSION);
  }

  @Test
  void pointThatCouldNotListenIsInTheTraceWithItsProblem() throws IOException {
    PacketTrace trace = trace(CaseTrial.walk(entry().flow(), called("no-tcpdump-there")).state());
    assertThat(trace.points())
        .extracting(PacketTrace.Point::name, PacketTrace.Point::packets)
        .containsExactly(
            tuple("pod", 3L), tuple("cable", 3L), tuple("node", 3L), tuple("peer", 0L));
    assertThat(trace.points().getLast().problem())
        .startsWith("tcpdump is not installed on node-1, so no packet can be captured there.");
  }

  @Test
  void everythingIsKeptAndReadingItAgainNeedsNoFile() throws Exception {
    Path place = folder.resolve("s");
    var told = new ArrayList<PacketProgress>();
    SessionState last;
    try (Session session =
        Session.begin(
            entry().flow(),
            SessionInputs.of(entry().flow(), Map.of()),
            new CaseTargets(called("dropped-between")),
            JournalWriter.create(place, Clock.systemUTC()),
            "test")) {
      session.listen(
          new SessionListener() {
            @Override
            public void happened(Stamped event, SessionState state) {}

            @Override
            public synchronized void heard(PacketProgress progress) {
              told.add(progress);
            }
          });
      assertThat(session.advance()).isInstanceOf(Next.Propose.class);
      last = session.state();
    }
    Journal journal = JournalReader.read(place);
    assertThat(SessionState.of(journal.events())).isEqualTo(last);
    assertThat(journal.events().stream().map(Stamped::event))
        .filteredOn(event -> event instanceof Event.PointStarted)
        .hasSize(4);
    assertThat(trace(last).connections())
        .extracting(
            PacketTrace.Connection::conclusion,
            PacketTrace.Connection::lastSeen,
            PacketTrace.Connection::missingAt)
        .containsExactly(tuple("lost", "node", "peer"));
    Attempt attempt = last.current().orElseThrow().last("trace").orElseThrow();
    assertThat(attempt.command()).isEqualTo("nc -z -w 2 10.244.2.9 443");
    assertThat(attempt.capture().orElseThrow().exited(1)).isTrue();
    assertKept(journal, attempt.packets());
    assertThat(told.getLast().trigger()).isEqualTo(Stage.OVER);
    assertThat(told.getLast().stage()).isEqualTo("no point listens any more · the trigger is over");
    assertThat(told.getLast().received())
        .isEqualTo("pod: 3 packets, 246 B · cable: 3 packets, 246 B · node: 3 packets, 246 B");
    assertThat(told)
        .extracting(PacketProgress::stage)
        .contains("listening at pod, cable, node, peer · the trigger runs");
  }

  private static void assertKept(Journal journal, List<PacketCapture> points) throws IOException {
    assertThat(points)
        .extracting(PacketCapture::point)
        .containsExactly("pod", "cable", "node", "peer");
    PacketCapture node = points.get(2);
    assertThat(node.target()).isEqualTo("node-3");
    assertThat(node.device()).isEqualTo("eth0");
    assertThat(node.command())
        .startsWith("sudo tcpdump -n -p -U -w - -i eth0 -s 256 ")
        .endsWith("-- 'tcp port 443 and host 10.244.2.9'");
    assertThat(node.packets()).isEqualTo(3);
    assertThat(node.droppedByKernel()).isEqualTo(3);
    assertThat(node.why()).isEqualTo(Optional.empty());
    assertThat(journal.attachments().file(node.file()))
        .hasSameBinaryContentAs(FLOW.resolve("cases/node.pcap"));
    assertThat(points.getFirst().command()).contains("nsenter -t 1000 -n -- tcpdump");
    assertThat(points.get(1).device()).isEqualTo("veth0eth0");
    assertThat(journal.session().resolve("attachments/unfinished")).doesNotExist();
  }
}
