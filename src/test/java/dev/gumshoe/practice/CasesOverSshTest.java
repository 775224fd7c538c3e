package dev.gumshoe.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.Expected;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SshTargets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over SSH, through crictl and sudo, a case leads where it leads in memory. */
class CasesOverSshTest {
  /** Connections wait more than they work. */
  private static final int AT_ONCE = 6;

  /** Of each flow; all of them are walked in memory by the test of the branches. */
  private static final int CASES = 8;

  @TempDir private Path home;

  @Test
  void theWalkIsTheCases() throws Exception {
    List<CatalogEntry> flows =
        Catalog.read(List.of(Path.of("wizard-flows"), Path.of("src/test/resources/packets-step")))
            .entries();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var walks = new LinkedHashMap<String, Future<Expected>>();
      var expected = new LinkedHashMap<String, Expected>();
      for (CatalogEntry entry : flows) {
        for (Case one : spread(entry.cases())) {
          String name = entry.flow().id() + "-" + one.id();
          expected.put(name, one.expected());
          walks.put(name, threads.submit(() -> overSsh(home.resolve(name), entry.flow(), one)));
        }
      }
      var walked = new LinkedHashMap<String, Expected>();
      for (var walk : walks.entrySet()) {
        walked.put(walk.getKey(), walk.getValue().get());
      }
      assertThat(walked).isEqualTo(expected);
    }
  }

  /** From the first to the last, at even distances. */
  private static List<Case> spread(List<Case> all) {
    int taken = Math.min(CASES, all.size());
    return IntStream.range(0, taken).mapToObj(i -> all.get(i * all.size() / taken)).toList();
  }

  private static Expected overSsh(Path home, Flow flow, Case recorded) throws Exception {
    Files.createDirectories(home);
    try (PracticeServer server = PracticeServer.start(flow, recorded, 0)) {
      var targets =
          new SshTargets(
              new SshConnector(),
              new SshOptions(
                  home,
                  Optional.empty(),
                  List.of(home.resolve("known_hosts")),
                  List.of(),
                  Optional.empty(),
                  SshOptions.DEFAULT_CONNECT_LIMIT),
              new Prompts(
                  _ -> HostKeyPrompt.Decision.ACCEPT_ONCE, _ -> Optional.of(server.password())),
              server.addresses());
      return walk(home, flow, recorded, targets);
    }
  }

  private static Expected walk(Path home, Flow flow, Case recorded, SshTargets targets)
      throws Exception {
    JournalWriter journal = JournalWriter.create(home.resolve("session"), Clock.systemUTC());
    try (Session session =
        Session.begin(flow, SessionInputs.of(flow, recorded.inputs()), targets, journal, "test")) {
      while (true) {
        switch (session.advance()) {
          case Next.Propose _ -> session.accept();
          case Next.Ask(Step.ByPerson step) -> session.take(branch(recorded, step), "");
          case Next.Done(var finding) -> {
            return new Expected(path(session.state()), finding.id());
          }
          case Next next -> throw new AssertionError("the walk ended with " + next);
        }
      }
    }
  }

  private static int branch(Case recorded, Step.ByPerson step) {
    List<Question.Choice> answers = step.question().answers();
    String given = recorded.choices().getOrDefault(step.id(), "");
    int chosen = answers.stream().map(Question.Choice::id).toList().indexOf(given);
    return chosen < 0 ? answers.size() : chosen;
  }

  private static List<String> path(SessionState state) {
    return state.path().stream().map(Visit::step).toList();
  }
}
