package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes connections, hop by hop. sshd refuses handshakes at random when more than ten stand open
 * (MaxStartups): no more than eight are begun at once with one server, and one that is hung up on
 * before a word is tried again.
 */
final class Dialer {
  private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
  private static final int HANDSHAKES_AT_ONCE = 8;
  private static final int TRIES = 4;
  private final Config config = config();
  private final Map<String, Semaphore> handshakes = new ConcurrentHashMap<>();

  private static Config config() {
    DefaultConfig config = new DefaultConfig();
    config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    // A host certificate could only be judged by @cert-authority lines, which we do not follow.
    config.setKeyAlgorithms(
        config.getKeyAlgorithms().stream().filter(a -> !a.getName().contains("-cert-")).toList());
    return config;
  }

  /** Connects to the last host of a route through the others. */
  Connection dial(Route route, SshOptions options, Prompts prompts, Set<String> acceptedOnce)
      throws ConnectFailedException, InterruptedException {
    List<SSHClient> clients = new ArrayList<>();
    boolean done = false;
    try {
      for (Hop hop : route.hops()) {
        Optional<SSHClient> via =
            clients.isEmpty() ? Optional.empty() : Optional.of(clients.getLast());
        clients.add(hop(hop, via, options, prompts, acceptedOnce, route));
      }
      done = true;
      return new Connection(clients);
    } finally {
      if (!done) {
        clients.reversed().forEach(Lines::closeLater);
      }
    }
  }

  private SSHClient hop(
      Hop hop,
      Optional<SSHClient> via,
      SshOptions options,
      Prompts prompts,
      Set<String> acceptedOnce,
      Route route)
      throws ConnectFailedException, InterruptedException {
    Semaphore turn =
        handshakes.computeIfAbsent(hop.keyName(), _ -> new Semaphore(HANDSHAKES_AT_ONCE));
    turn.acquire();
    try {
      for (int i = 1; ; i++) {
        Patience patience = new Patience(options.connectLimit());
        Prompts still = patience.standingStill(prompts);
        HopDialer dialer = new HopDialer(hop, via, options, still, patience, config);
        try {
          return supervised(dialer, patience, hop, options, acceptedOnce);
        } catch (ConnectFailedException e) {
          boolean hungUp =
              e.failure() instanceof ConnectFailure.ProtocolError && !dialer.answered();
          if (!hungUp || i == TRIES) {
            throw hop.equals(route.node()) ? e : jump(e, hop, route);
          }
          Thread.sleep(ThreadLocalRandom.current().nextLong(100, 400L * i));
        }
      }
    } finally {
      turn.release();
    }
  }

  private static ConnectFailedException jump(ConnectFailedException e, Hop hop, Route route) {
    return new ConnectFailedException(
        new ConnectFailure.JumpFailed(route.node().account(), hop.account(), e.failure()));
  }

  /**
   * Dials on a thread of its own, so that time limit and interrupt end it whatever it waits for.
   */
  private static SSHClient supervised(
      HopDialer dialer, Patience patience, Hop hop, SshOptions options, Set<String> acceptedOnce)
      throws ConnectFailedException, InterruptedException {
    CompletableFuture<SSHClient> result = new CompletableFuture<>();
    Thread worker =
        Thread.ofVirtual()
            .name("ssh-dial-" + hop.account())
            .start(
                () -> {
                  try {
                    result.complete(dialer.dial(acceptedOnce));
                  } catch (ConnectFailedException e) {
                    result.completeExceptionally(e);
                  } catch (RuntimeException | Error e) {
                    // Whatever it is: somebody waits for this result and must get one.
                    LOG.debug("Connecting to {} failed", hop.account(), e);
                    result.completeExceptionally(
                        new ConnectFailedException(ConnectFailures.of(e, hop, options)));
                  }
                });
    boolean done = false;
    try {
      SSHClient client = await(result, patience);
      done = true;
      return client;
    } catch (TimeoutException _) {
      throw new ConnectFailedException(
          new ConnectFailure.TimedOut(hop.account(), options.connectLimit()));
    } finally {
      if (!done) {
        worker.interrupt();
        Thread.ofVirtual().name("ssh-give-up").start(dialer::giveUp);
      }
    }
  }

  private static SSHClient await(CompletableFuture<SSHClient> result, Patience patience)
      throws ConnectFailedException, InterruptedException, TimeoutException {
    while (true) {
      long left = patience.left();
      try {
        return result.get(Math.max(left, 1), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // A person may have been asked meanwhile; the time that is left tells.
        if (patience.left() <= 0) {
          throw e;
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ConnectFailedException failed) {
          throw failed;
        }
        throw new IllegalStateException("connecting failed in a way that has no name", e);
      }
    }
  }
}
