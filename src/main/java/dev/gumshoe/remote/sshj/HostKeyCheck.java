package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.openssh.Fingerprint;
import dev.gumshoe.remote.openssh.KnownHosts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges the key that one host shows, and remembers why it was not good enough. */
final class HostKeyCheck implements HostKeyVerifier {
  private static final Logger LOG = LoggerFactory.getLogger(HostKeyCheck.class);
  private final Hop hop;
  private final List<Path> files;
  private final KnownHosts known;
  private final HostKeyPrompt prompt;
  private final Set<String> acceptedOnce;
  private volatile @Nullable ConnectFailure failure;

  /**
   * A check for one connection.
   *
   * @param files of known hosts, the first of which is written to
   * @param acceptedOnce keys that the operator accepted for this run, by name and fingerprint
   */
  HostKeyCheck(Hop hop, List<Path> files, HostKeyPrompt prompt, Set<String> acceptedOnce)
      throws IOException {
    this.hop = hop;
    this.files = files;
    this.known = KnownHosts.read(files);
    this.prompt = prompt;
    this.acceptedOnce = acceptedOnce;
  }

  @Override
  public boolean verify(String hostname, int port, PublicKey key) {
    byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    String type = KeyType.fromKey(key).toString();
    String print = Fingerprint.of(blob);
    return switch (known.judge(hop.keyName(), blob)) {
      case KnownHosts.Verdict.Known() -> true;
      case KnownHosts.Verdict.Unknown() -> ask(type, print, blob);
      case KnownHosts.Verdict.Changed(String file, int line, String other, String old) ->
          refuse(
              new ConnectFailure.ChangedHostKey(
                  hop.keyName(), type, file, line, other + " " + old, print));
      case KnownHosts.Verdict.Revoked(String file, int line) ->
          refuse(new ConnectFailure.RevokedHostKey(hop.keyName(), type, print, file, line));
    };
  }

  private boolean ask(String type, String print, byte[] blob) {
    if (acceptedOnce.contains(hop.keyName() + " " + print)) {
      return true;
    }
    if (hop.settings().refuseUnknown()) {
      return refuse(new ConnectFailure.UnknownHostKey(hop.keyName(), type, print));
    }
    var decision = prompt.decide(new HostKeyPrompt.UnknownKey(hop.keyName(), type, print));
    return switch (decision) {
      case REFUSE -> refuse(new ConnectFailure.UnknownHostKey(hop.keyName(), type, print));
      case ACCEPT_ONCE -> acceptedOnce.add(hop.keyName() + " " + print);
      case REMEMBER -> remember(type, print, blob);
    };
  }

  /** A file that cannot be written to is no reason not to connect: the operator said yes. */
  private boolean remember(String type, String print, byte[] blob) {
    acceptedOnce.add(hop.keyName() + " " + print);
    try {
      KnownHosts.append(files.getFirst(), hop.keyName(), type, blob);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("The key of {} could not be written to {}", hop.keyName(), files.getFirst(), e);
    }
    return true;
  }

  private boolean refuse(ConnectFailure reason) {
    failure = reason;
    return false;
  }

  /** Why the key was refused. */
  Optional<ConnectFailure> failure() {
    return Optional.ofNullable(failure);
  }

  /** The types on file come first, so that a host is asked for a key that can be compared. */
  @Override
  public List<String> findExistingAlgorithms(String hostname, int port) {
    return known.keyTypes(hop.keyName()).stream()
        .flatMap(
            type ->
                type.equals("ssh-rsa")
                    ? List.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa").stream()
                    : List.of(type).stream())
        .toList();
  }
}
