package dev.gumshoe.netfilter.backend;

import java.util.Optional;

/** One of the two rule sets of a network namespace that iptables can work on. */
public enum Backend {
  /** That of x_tables, before 1.8 the only one. */
  LEGACY("legacy"),
  /** That of nf_tables, in which nft keeps its own tables too. */
  NF_TABLES("nf_tables");

  private final String word;

  Backend(String word) {
    this.word = word;
  }

  /** As {@code iptables -V} prints it. */
  public String word() {
    return word;
  }

  /** The backend of this word; empty where it is none. */
  static Optional<Backend> of(String word) {
    for (Backend backend : values()) {
      if (backend.word.equals(word)) {
        return Optional.of(backend);
      }
    }
    return Optional.empty();
  }

  Backend other() {
    return this == LEGACY ? NF_TABLES : LEGACY;
  }
}
