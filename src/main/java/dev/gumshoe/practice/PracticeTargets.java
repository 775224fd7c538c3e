package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.NodeSource;
import dev.gumshoe.session.SshTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills roles with practice nodes, over SSH as if they were real: the host key is asked about. The
 * keys are new at every start, so they go into a file of known hosts that ends with the practice.
 */
public final class PracticeTargets implements NodeSource {
  private static final String MARK = "practice node of ";
  private static final String CONFIG = "config";
  private static final String KNOWN_HOSTS = "known_hosts";

  private final String caseId;
  private final PracticeServer server;
  private final Path folder;
  private final SshTargets targets;

  private PracticeTargets(String caseId, PracticeServer server, Path folder, SshTargets targets) {
    this.caseId = caseId;
    this.server = server;
    this.folder = folder;
    this.targets = targets;
  }

  /**
   * Starts the nodes of a case.
   *
   * @param hostKeys asked about each node's key; the password is given without asking
   * @throws IOException with a sentence, when they cannot be started
   */
  public static PracticeTargets start(
      Flow flow, Case recorded, Connector connector, HostKeyPrompt hostKeys) throws IOException {
    PracticeServer server = PracticeServer.start(flow, recorded, 1);
    Path folder = Files.createTempDirectory("gumshoe-practice");
    // The operator's own configuration speaks of real nodes: a jump host has no place here.
    SshOptions options =
        SshOptions.ofOperator()
            .withConfig(Files.createFile(folder.resolve(CONFIG)))
            .withKnownHosts(List.of(Files.createFile(folder.resolve(KNOWN_HOSTS))))
            .withAgent(Optional.empty());
    var prompts = new Prompts(hostKeys, _ -> Optional.of(server.password()));
    return new PracticeTargets(
        recorded.id(),
        server,
        folder,
        new SshTargets(connector, options, prompts, server.addresses()));
  }

  @Override
  public Optional<ConnectFailure> connect() throws InterruptedException {
    return targets.connect();
  }

  @Override
  public Supply supply(Role role, Map<String, Target> filled) throws InterruptedException {
    Supply supply = targets.supply(role, filled);
    return role instanceof Role.OfNode && supply instanceof Supply.Supplied(Target target, String _)
        ? new Supply.Supplied(target, MARK + caseId)
        : supply;
  }

  /** The id of the case that a node's description tells of; empty for other nodes. */
  public static Optional<String> caseOf(String description) {
    return description.startsWith(MARK)
        ? Optional.of(description.substring(MARK.length()))
        : Optional.empty();
  }

  @Override
  public void close() {
    targets.close();
    server.close();
    for (Path left : List.of(folder.resolve(CONFIG), folder.resolve(KNOWN_HOSTS), folder)) {
      try {
        Files.deleteIfExists(left);
      } catch (IOException e) {
        // A file with public keys that nobody uses any more stays in the folder for such files.
        left.toFile().deleteOnExit();
      }
    }
  }
}
