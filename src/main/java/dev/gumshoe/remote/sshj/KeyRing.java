package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.openssh.HostSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys to offer to a host, in order: those that were named, from the agent where it holds them;
 * then the agent's others, unless IdentitiesOnly is set.
 */
record KeyRing(List<Key> keys) {
  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

  /** Where a private key is. */
  sealed interface Key {}

  /** In the agent. */
  record InAgent(AgentClient agent, AgentClient.Identity identity) implements Key {}

  /** In a file. */
  record InFile(Path file) implements Key {}

  KeyRing {
    keys = List.copyOf(keys);
  }

  static KeyRing of(HostSettings settings, SshOptions options) {
    List<Path> files = new ArrayList<>(options.identities());
    settings.identities().stream()
        .filter(file -> Files.exists(file) && !files.contains(file))
        .forEach(files::add);
    Optional<AgentClient> agent = agent(settings, options).map(AgentClient::new);
    List<AgentClient.Identity> held = agent.map(KeyRing::identities).orElse(List.of());
    List<Key> named = new ArrayList<>();
    List<AgentClient.Identity> used = new ArrayList<>();
    for (Path file : files) {
      Optional<AgentClient.Identity> same = PublicHalf.of(file).flatMap(b -> find(held, b));
      same.ifPresent(used::add);
      named.add(
          same.<Key>map(identity -> new InAgent(agent.orElseThrow(), identity))
              .orElse(new InFile(file)));
    }
    List<Key> keys = new ArrayList<>();
    named.stream().filter(key -> isNamed(key, options)).forEach(keys::add);
    if (!settings.identitiesOnly()) {
      held.stream()
          .filter(identity -> !used.contains(identity))
          .forEach(identity -> keys.add(new InAgent(agent.orElseThrow(), identity)));
    }
    named.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return new KeyRing(keys);
  }

  /** Keys of the agent, and files that the operator named for this very run, come first. */
  private static boolean isNamed(Key key, SshOptions options) {
    return switch (key) {
      case InAgent _ -> true;
      case InFile(Path file) -> options.identities().contains(file);
    };
  }

  private static Optional<Path> agent(HostSettings settings, SshOptions options) {
    return switch (settings.agent()) {
      case "", "SSH_AUTH_SOCK" -> options.agent();
      case "none" -> Optional.empty();
      default -> Optional.of(options.home().resolve(settings.agent().replaceFirst("^~/", "")));
    };
  }

  private static List<AgentClient.Identity> identities(AgentClient agent) {
    try {
      return agent.identities();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("The ssh-agent does not answer", e);
      return List.of();
    }
  }

  private static Optional<AgentClient.Identity> find(List<AgentClient.Identity> held, byte[] blob) {
    return held.stream().filter(identity -> Arrays.equals(identity.blob(), blob)).findFirst();
  }
}
