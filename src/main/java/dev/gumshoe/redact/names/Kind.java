package dev.gumshoe.redact.names;

/** Kinds of what identifies somebody. */
public enum Kind {
  /** An address of IPv4. */
  IPV4("IPv4 addresses"),

  /** An address of IPv6. */
  IPV6("IPv6 addresses"),

  /** A hardware address. */
  MAC("MAC addresses"),

  /** A host, a user, a namespace, a pod. */
  NAME("names of hosts, users, namespaces and pods");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Many of them, for people. */
  public String words() {
    return words;
  }
}
