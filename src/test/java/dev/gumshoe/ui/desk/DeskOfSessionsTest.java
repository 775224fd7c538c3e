package dev.gumshoe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.engine.Next;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.ui.Desk.Beginning;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk with practice nodes over real SSH on loopback. */
class DeskOfSessionsTest {
  @TempDir Path folder;
  private final List<HostKeyPrompt.UnknownKey> shown = new ArrayList<>();
  private DeskOfSessions desk;
  private Flow flow;

  @BeforeEach
  void open() throws IOException {
    Catalog catalog = Catalog.read(List.of(Path.of("wizard-flows")));
    var options =
        new SshOptions(
            folder, Optional.empty(), List.of(), List.of(), Optional.empty(), Duration.ofSeconds(15));
    var store = new SessionStore(folder.resolve("sessions"), Clock.systemUTC());
    desk =
        new DeskOfSessions(
            catalog, store, new SshConnector(), options, Clock.systemUTC(), "test");
    flow = desk.flows().getFirst();
  }

  private Case exercise(String id) {
    return desk.cases(flow).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private Prompts accepting() {
    return new Prompts(
        key -> {
          shown.add(key);
          return HostKeyPrompt.Decision.ACCEPT_ONCE;
        },
        _ -> Optional.empty());
  }

  @Test
  void practiceIsBegunLeftGoneOnWithAndReportedOn() throws Exception {
    Beginning beginning = desk.practise(flow, exercise("vip-not-bound"), accepting());
    assertThat(beginning).isInstanceOf(Beginning.Begun.class);
    if (beginning instanceof Beginning.Begun(var session, Path directory, _)) {
      session.advance();
      session.accept();
      session.close();
      assertThat(shown).hasSize(1);
      assertThat(desk.sessions()).hasSize(1).allMatch(one -> !one.concluded());
      ReadSession read = desk.open(directory);
      assertThat(read.exercise()).contains(exercise("vip-not-bound"));
      goOn(read);
      assertThat(desk.sessions()).hasSize(1).allMatch(one -> one.concluded());
      Path report = folder.resolve("r.html");
      desk.export(directory, ReportFormat.HTML, report);
      assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("kube-ipvs0");
    }
  }

  private void goOn(ReadSession read) throws Exception {
    Beginning again = desk.resume(read, Map.of(), accepting());
    assertThat(again).isInstanceOf(Beginning.Begun.class);
    if (again instanceof Beginning.Begun(var resumed, _, _)) {
      while (!(resumed.advance() instanceof Next.Done)) {
        resumed.accept();
      }
      resumed.close();
    }
  }

  @Test
  void aRefusedHostKeyBeginsNothing() throws Exception {
    Beginning beginning = desk.practise(flow, exercise("vip-not-bound"), Prompts.refusing());
    assertThat(beginning).isInstanceOf(Beginning.NotBegun.class);
    assertThat(desk.sessions()).isEmpty();
  }

  @Test
  void aNodeThatIsNotThereIsToldInASentence() throws Exception {
    Beginning beginning =
        desk.begin(
            flow, Map.of(), Map.of("node", NodeAddress.parse("root@127.0.0.1:1")), accepting());
    assertThat(beginning)
        .isInstanceOfSatisfying(
            Beginning.NotBegun.class,
            none -> assertThat(none.sentences()).singleElement().asString().contains("cannot be reached"));
  }

  @Test
  void aBrokenJournalIsListedWithWhatIsWrong() throws Exception {
    Path broken = folder.resolve("sessions").resolve("20260101-000000-broken");
    Files.createDirectories(broken);
    Files.writeString(broken.resolve("journal.jsonl"), "{not json\n");
    assertThat(desk.sessions()).singleElement().satisfies(
        one -> assertThat(one.ending()).contains("line 1 cannot be read"));
  }
}
