package dev.gumshoe.launch;

import dev.gumshoe.bundle.BundleException;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.session.BundleTargets;
import dev.gumshoe.session.NodeSource;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import dev.gumshoe.ui.Places;
import java.util.Optional;

/** Connects to nodes, or opens bundles. */
final class Opener {
  private final Connector connector;

  Opener(Connector connector) {
    this.connector = connector;
  }

  /** What came of it. */
  sealed interface Opening {}

  /** It is there. */
  record Opened(TargetSource source) implements Opening {}

  /** It is not: what is wrong and what to do. */
  record NotOpened(String sentence) implements Opening {}

  /**
   * Opens them.
   *
   * @throws InterruptedException when the operator cancelled it; nothing stays connected
   */
  Opening open(Places places, Prompts prompts) throws InterruptedException {
    return switch (places) {
      case Places.Nodes(var nodes) ->
          connected(new SshTargets(connector, SshOptions.ofOperator(), prompts, nodes));
      case Places.Bundles(var bundles) -> {
        try {
          yield new Opened(BundleTargets.open(bundles));
        } catch (BundleException e) {
          yield new NotOpened(String.valueOf(e.getMessage()));
        }
      }
    };
  }

  /** Connects to all nodes of a source; what is connected is let go of when that fails. */
  static Opening connected(NodeSource source) throws InterruptedException {
    boolean connected = false;
    try {
      Optional<ConnectFailure> failure = source.connect();
      connected = failure.isEmpty();
      return failure.isPresent() ? new NotOpened(failure.get().sentence()) : new Opened(source);
    } finally {
      if (!connected) {
        source.close();
      }
    }
  }
}
