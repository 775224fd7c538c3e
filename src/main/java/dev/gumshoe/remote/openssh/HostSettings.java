package dev.gumshoe.remote.openssh;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the configuration says about one host.
 *
 * @param hostName where to connect to
 * @param user the account
 * @param port the port, 22 when nothing is said
 * @param keyAlias the name under which its key is on file; empty for the host name
 * @param identities private key files, in order; those that do not exist included
 * @param identitiesOnly whether keys of the agent that are not among them stay unused
 * @param jumps jump hosts from here to there
 * @param knownHosts files of known hosts; empty for the usual ones
 * @param refuseUnknown whether unknown keys are refused without asking
 * @param agent {@code IdentityAgent}; empty when not said
 * @param warnings what is said and not followed, a sentence each
 */
public record HostSettings(
    String hostName,
    String user,
    int port,
    String keyAlias,
    List<Path> identities,
    boolean identitiesOnly,
    List<String> jumps,
    List<Path> knownHosts,
    boolean refuseUnknown,
    String agent,
    List<String> warnings) {
  public HostSettings {
    identities = List.copyOf(identities);
    jumps = List.copyOf(jumps);
    knownHosts = List.copyOf(knownHosts);
    warnings = List.copyOf(warnings);
  }

  /** A port as the configuration writes it; empty when it is none. */
  static OptionalInt port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port >= 1 && port <= 65535 ? OptionalInt.of(port) : OptionalInt.empty();
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }
}
