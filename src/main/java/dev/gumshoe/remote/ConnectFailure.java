package dev.gumshoe.remote;

import java.time.Duration;
import java.util.List;

/** Why there is no connection to a node. */
public sealed interface ConnectFailure {
  /** The address that could not be connected to, as in messages. */
  String address();

  /** What is wrong and what to do, for the operator. */
  String sentence();

  /** The host's key is not known, and nobody accepted it. */
  record UnknownHostKey(String address, String keyType, String fingerprint)
      implements ConnectFailure {
    @Override
    public String sentence() {
      return ("The host key of %s is not known (%s %s) and was not accepted. Compare the fingerprint"
              + " with the node's own (ssh-keygen -lf /etc/ssh/ssh_host_*.pub), then connect once and"
              + " accept it, or add it to known_hosts.")
          .formatted(address, keyType, fingerprint);
    }
  }

  /**
   * The host shows another key than the one on file.
   *
   * @param file where the known key stands
   * @param line its line there, counted from 1
   */
  record ChangedHostKey(
      String address, String keyType, String file, int line, String known, String shown)
      implements ConnectFailure {
    @Override
    public String sentence() {
      return ("The host key of %s has CHANGED: it shows %s %s, but %s line %d says %s. Either the node"
              + " was installed anew or somebody is in between. Find out which; only when the new key"
              + " is right, delete that line and connect again.")
          .formatted(address, keyType, shown, file, line, known);
    }
  }

  /** The host shows a key that is marked as revoked. */
  record RevokedHostKey(String address, String keyType, String fingerprint, String file, int line)
      implements ConnectFailure {
    @Override
    public String sentence() {
      return ("The host key of %s (%s %s) is marked @revoked in %s line %d. Do not connect; ask who"
              + " revoked it.")
          .formatted(address, keyType, fingerprint, file, line);
    }
  }

  /** The name of the host cannot be resolved. */
  record NameNotFound(String address, String host) implements ConnectFailure {
    @Override
    public String sentence() {
      return "The name %s cannot be resolved. Check its spelling, DNS and /etc/hosts, or use an IP address."
          .formatted(host);
    }
  }

  /** Nothing listens there, or there is no way to it. */
  record Unreachable(String address, String reason) implements ConnectFailure {
    @Override
    public String sentence() {
      return "%s cannot be reached: %s. Check address and port, that sshd runs there, and firewalls on the way."
          .formatted(address, reason);
    }
  }

  /** The server let none of our ways to log in pass. */
  record AuthenticationFailed(String address, List<String> tried, String allowed)
      implements ConnectFailure {
    public AuthenticationFailed {
      tried = List.copyOf(tried);
    }

    @Override
    public String sentence() {
      return "%s did not accept the login. Tried: %s. The server allows: %s. Check user and key, or name a key with --identity."
          .formatted(address, tried.isEmpty() ? "nothing" : String.join(", ", tried), allowed);
    }
  }

  /** Connecting took longer than its limit. */
  record TimedOut(String address, Duration limit) implements ConnectFailure {
    @Override
    public String sentence() {
      return "%s did not answer within %d s. Check address and port; a firewall may drop packets on the way."
          .formatted(address, Math.max(1, limit.toSeconds()));
    }
  }

  /** A jump host on the way failed. */
  record JumpFailed(String address, String hop, ConnectFailure cause) implements ConnectFailure {
    @Override
    public String sentence() {
      return "%s is reached through %s, and that failed. %s"
          .formatted(address, hop, cause.sentence());
    }
  }

  /** The SSH configuration cannot be used. */
  record BadConfiguration(String address, String reason) implements ConnectFailure {
    @Override
    public String sentence() {
      return "The SSH configuration for %s cannot be used: %s.".formatted(address, reason);
    }
  }

  /** The other side does not speak SSH as we do. */
  record ProtocolError(String address, String reason) implements ConnectFailure {
    @Override
    public String sentence() {
      return "%s answers, but the SSH connection broke off: %s. Check that sshd is what listens there and its log (journalctl -u sshd)."
          .formatted(address, reason);
    }
  }

  /** The failure at the end of a chain of jump hosts. */
  default ConnectFailure root() {
    return this instanceof JumpFailed(String _, String _, ConnectFailure cause)
        ? cause.root()
        : this;
  }
}
