package dev.gumshoe.ui.desk;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.practice.PracticeServer;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Practice nodes, connected to as real ones are. The operator's own SSH files stay out of it. */
final class PracticeTargets implements TargetSource {
  private final PracticeServer server;
  private final SshTargets targets;

  private PracticeTargets(PracticeServer server, SshTargets targets) {
    this.server = server;
    this.targets = targets;
  }

  /**
   * Starts the nodes of a case.
   *
   * @param home where their host keys may be remembered
   * @throws IOException when they cannot be started
   */
  static PracticeTargets start(
      Connector connector, Flow flow, Case exercise, Path home, Prompts prompts)
      throws IOException {
    PracticeServer server = PracticeServer.start(flow, exercise, 1);
    var options =
        new SshOptions(
            home,
            Optional.empty(),
            List.of(home.resolve("known_hosts")),
            List.of(),
            Optional.empty(),
            SshOptions.DEFAULT_CONNECT_LIMIT);
    // Nobody but the server knows its password; whether to trust its key is asked as ever.
    var answering = new Prompts(prompts.hostKeys(), _ -> Optional.of(server.password()));
    return new PracticeTargets(
        server, new SshTargets(connector, options, answering, server.addresses()));
  }

  List<ConnectFailure> connect() throws InterruptedException {
    targets.connect();
    return targets.failures();
  }

  @Override
  public Supply supply(Role role, Map<String, Target> known) throws InterruptedException {
    return targets.supply(role, known);
  }

  @Override
  public void close() {
    targets.close();
    server.close();
  }
}
