package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one connection to one host: the way there, the host's key, the login. Used once. */
final class HopDialer {
  private static final Logger LOG = LoggerFactory.getLogger(HopDialer.class);
  private static final Path SYSTEM_FILE = Path.of("/etc/ssh/ssh_known_hosts");
  private static final int LONG_ENOUGH_FOR_A_PERSON_MS = 600_000;
  private static final int PROTOCOL_LIMIT_MS = 30_000;
  private static final int KEEP_ALIVE_SECONDS = 10;

  private final Hop hop;
  private final Optional<SSHClient> via;
  private final SshOptions options;
  private final Prompts prompts;
  private final Patience patience;
  private final SSHClient client;
  private volatile @Nullable Closeable line;
  private volatile boolean answered;

  HopDialer(
      Hop hop,
      Optional<SSHClient> via,
      SshOptions options,
      Prompts prompts,
      Patience patience,
      Config config) {
    this.hop = hop;
    this.via = via;
    this.options = options;
    this.prompts = prompts;
    this.patience = patience;
    this.client = new SSHClient(config);
  }

  /** Connects and logs in; what goes wrong is a failure of connecting. */
  SSHClient dial(Set<String> acceptedOnce) throws ConnectFailedException {
    HostKeyCheck check = null;
    try {
      check = new HostKeyCheck(hop, knownHosts(), prompts.hostKeys(), acceptedOnce);
      client.addHostKeyVerifier(check);
      client.getTransport().setTimeoutMs(LONG_ENOUGH_FOR_A_PERSON_MS);
      connect();
      new Login(client, hop, options, prompts.secrets()).run();
      client.getTransport().setTimeoutMs(PROTOCOL_LIMIT_MS);
      client.getConnection().getKeepAlive().setKeepAliveInterval(KEEP_ALIVE_SECONDS);
      client.getConnection().getKeepAlive().start();
      return client;
    } catch (ConnectFailedException e) {
      giveUp();
      throw e;
    } catch (IOException | RuntimeException e) {
      answered = saidItsVersion();
      giveUp();
      LOG.debug("Connecting to {} failed", hop.account(), e);
      Optional<ConnectFailure> key = Optional.ofNullable(check).flatMap(HostKeyCheck::failure);
      throw new ConnectFailedException(key.orElseGet(() -> ConnectFailures.of(e, hop, options)));
    }
  }

  private void connect() throws IOException {
    String host = hop.settings().hostName();
    int port = hop.settings().port();
    if (via.isPresent()) {
      DirectConnection direct = via.get().newDirectConnection(host, port);
      line = direct;
      client.connectVia(direct);
    } else {
      var socket = TcpDial.to(host, port, patience);
      line = socket;
      client.setSocketFactory(new GivenSocket(socket));
      client.connect(host, port);
    }
  }

  private List<Path> knownHosts() {
    if (!options.knownHosts().isEmpty()) {
      return options.knownHosts();
    }
    List<Path> configured = hop.settings().knownHosts();
    Path usual = options.home().resolve(".ssh").resolve("known_hosts");
    return Stream.concat(
            configured.isEmpty() ? Stream.of(usual) : configured.stream(), Stream.of(SYSTEM_FILE))
        .toList();
  }

  private boolean saidItsVersion() {
    try {
      return client.getTransport().getServerVersion() != null;
    } catch (StringIndexOutOfBoundsException _) {
      // sshj cuts the version out of whatever line came, an empty one too.
      return true;
    }
  }

  /** Whether the other side got as far as saying which SSH it speaks. */
  boolean answered() {
    return answered;
  }

  /** Ends the attempt, from any thread; closing the line wakes whoever reads from it. */
  void giveUp() {
    Lines.closeQuietly(line);
    Lines.closeQuietly(client);
  }
}
