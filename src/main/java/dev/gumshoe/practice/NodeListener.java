package dev.gumshoe.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SSH server of one practice node. */
final class NodeListener implements AutoCloseable {
  /** Loopback, and never anything else. */
  static final String HOST = "127.0.0.1";

  private static final Logger LOG = LoggerFactory.getLogger(NodeListener.class);

  /** As sshd's MaxSessions. */
  private static final int CHANNELS = 10;

  private static final int CONNECTIONS = 16;
  private static final int WORKERS = 2;

  private final SshServer server;
  private final String fingerprint;

  private NodeListener(SshServer server, String fingerprint) {
    this.server = server;
    this.fingerprint = fingerprint;
  }

  static NodeListener open(PracticeNode node, char[] password, double delayScale, Workers workers)
      throws IOException, GeneralSecurityException {
    KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(HOST);
    server.setPort(0);
    server.setNioWorkers(WORKERS);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator((_, offered, _) -> same(offered, password));
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setCommandFactory((_, line) -> new NodeCommand(node, line, delayScale, workers));
    server.setShellFactory(_ -> new PracticeShell(node, workers));
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, CONNECTIONS);
    server.start();
    return new NodeListener(
        server, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()));
  }

  /** Takes the same time for every password of the right length. */
  private static boolean same(String offered, char[] password) {
    byte[] right = new String(password).getBytes(StandardCharsets.UTF_8);
    try {
      return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), right);
    } finally {
      Arrays.fill(right, (byte) 0);
    }
  }

  int port() {
    return server.getPort();
  }

  String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      LOG.debug("A practice node did not stop cleanly", e);
    }
  }
}
