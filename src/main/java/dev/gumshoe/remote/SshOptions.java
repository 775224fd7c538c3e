package dev.gumshoe.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where to look for what SSH needs.
 *
 * @param home the operator's home directory: {@code ~} in the configuration, {@code .ssh} in it
 * @param config the configuration to read; empty for {@code .ssh/config} of the home directory
 * @param knownHosts files of known hosts, the first of which new keys are written to; empty for the
 *     configured ones, or else {@code .ssh/known_hosts} and the system's
 * @param identities private key files, tried before those of the configuration
 * @param agent the socket of an ssh-agent
 * @param connectLimit how long connecting may take, each hop by itself, time for questions apart
 */
public record SshOptions(
    Path home,
    Optional<Path> config,
    List<Path> knownHosts,
    List<Path> identities,
    Optional<Path> agent,
    Duration connectLimit) {
  /** Time for connecting when nothing else is said. */
  public static final Duration DEFAULT_CONNECT_LIMIT = Duration.ofSeconds(15);

  public SshOptions {
    knownHosts = List.copyOf(knownHosts);
    identities = List.copyOf(identities);
    if (connectLimit.isNegative() || connectLimit.isZero()) {
      throw new IllegalArgumentException("the time for connecting must be positive");
    }
  }

  /** What OpenSSH's client would use for the account that runs Gumshoe. */
  public static SshOptions ofOperator() {
    Optional<Path> agent =
        Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).filter(s -> !s.isBlank()).map(Path::of);
    Path home = Path.of(System.getProperty("user.home"));
    return new SshOptions(
        home, Optional.empty(), List.of(), List.of(), agent, DEFAULT_CONNECT_LIMIT);
  }

  /** The same with this configuration file in place of the operator's. */
  public SshOptions withConfig(Path file) {
    return new SshOptions(home, Optional.of(file), knownHosts, identities, agent, connectLimit);
  }

  /** The same with these files of known hosts only. */
  public SshOptions withKnownHosts(List<Path> files) {
    return new SshOptions(home, config, files, identities, agent, connectLimit);
  }

  /** The same with these private keys tried first. */
  public SshOptions withIdentities(List<Path> files) {
    return new SshOptions(home, config, knownHosts, files, agent, connectLimit);
  }

  /** The same with this agent, or none. */
  public SshOptions withAgent(Optional<Path> socket) {
    return new SshOptions(home, config, knownHosts, identities, socket, connectLimit);
  }

  /** The same with another limit for connecting. */
  public SshOptions within(Duration limit) {
    return new SshOptions(home, config, knownHosts, identities, agent, limit);
  }
}
