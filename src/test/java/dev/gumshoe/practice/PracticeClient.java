package dev.gumshoe.practice;

import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.sshj.SshConnector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connects to practice nodes as to real ones, and closes what it opened. */
final class PracticeClient implements AutoCloseable {
  private final Path home;
  private final PracticeServer server;
  private final List<HostKeyPrompt.UnknownKey> asked = new CopyOnWriteArrayList<>();
  private final List<Target> open = new ArrayList<>();

  PracticeClient(Path home, PracticeServer server) {
    this.home = home;
    this.server = server;
  }

  /** The host keys that were asked about. */
  List<HostKeyPrompt.UnknownKey> asked() {
    return List.copyOf(asked);
  }

  NodeAddress address(String role) {
    return Objects.requireNonNull(server.addresses().get(role));
  }

  Target connect(String role) throws InterruptedException {
    return target(connect(address(role), server.password()));
  }

  Target target(Connector.Result result) {
    return switch (result) {
      case Connector.Result.Connected(Target target, _) -> {
        open.add(target);
        yield target;
      }
      case Connector.Result.Failed(var failure) -> throw new AssertionError(failure.sentence());
    };
  }

  Connector.Result connect(NodeAddress address, char[] password) throws InterruptedException {
    HostKeyPrompt keys =
        key -> {
          asked.add(key);
          return HostKeyPrompt.Decision.ACCEPT_ONCE;
        };
    var options =
        new SshOptions(
            home,
            Optional.empty(),
            List.of(home.resolve("known_hosts")),
            List.of(),
            Optional.empty(),
            SshOptions.DEFAULT_CONNECT_LIMIT);
    return new SshConnector()
        .connect(address, options, new Prompts(keys, _ -> Optional.of(password.clone())));
  }

  @Override
  public void close() {
    open.forEach(Target::close);
  }
}
