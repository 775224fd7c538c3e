package dev.gumshoe.remote;

/** Asks the operator about the key of a host that is not known yet. Called by any thread. */
@FunctionalInterface
public interface HostKeyPrompt {
  /** What the operator may say. */
  enum Decision {
    /** Do not connect. */
    REFUSE,
    /** Connect now, ask again next time. */
    ACCEPT_ONCE,
    /** Connect, and write the key to the file of known hosts. */
    REMEMBER
  }

  /**
   * A key that no file of known hosts holds.
   *
   * @param address host and port as connected to: {@code node-3}, {@code [node-3]:2222}
   * @param keyType as in known_hosts: {@code ssh-ed25519}
   * @param fingerprint {@code SHA256:} and base64 without padding, as {@code ssh-keygen -l} prints
   */
  record UnknownKey(String address, String keyType, String fingerprint) {}

  /** Blocks until the operator has decided. */
  Decision decide(UnknownKey key);
}
