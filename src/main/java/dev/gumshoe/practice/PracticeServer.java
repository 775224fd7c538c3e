package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.remote.NodeAddress;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The nodes of a case as SSH servers in this process, to practise on. Each node has a port of its
 * own on loopback and a host key of its own; both are new at every start, so a file of known hosts
 * of its own is advisable. One logs in with the password, which is new at every start too, under
 * any account name: {@code root} is root, every other account may use sudo without a password.
 * Public keys are refused: a server that takes any key is not like a real one, and the operator's
 * own keys have no business here. Nothing is ever run, and nothing but loopback is listened on.
 */
public final class PracticeServer implements AutoCloseable {
  /** The account whose rights the answers of a case are made for. */
  private static final String USER = "oncall";

  private static final int PASSWORD_LENGTH = 12;

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final char[] password;
  private final Map<String, NodeListener> nodes = new LinkedHashMap<>();
  private final Workers workers = new Workers();

  private PracticeServer(char[] password) {
    this.password = password;
  }

  /**
   * Starts the nodes of a case.
   *
   * @param flow the flow that the case belongs to; its roles say which labels pods have
   * @param delayScale 1 for answers that take as long as on a real node, 0 for answers at once
   * @throws IOException when a port cannot be opened; nothing is left open then
   */
  public static PracticeServer start(Flow flow, Case recorded, double delayScale)
      throws IOException {
    return start(flow, recorded, delayScale, Overheard.NOBODY);
  }

  /**
   * Starts the nodes of a case, and tells of every line that they are given.
   *
   * @param flow the flow that the case belongs to; its roles say which labels pods have
   * @param delayScale 1 for answers that take as long as on a real node, 0 for answers at once
   * @throws IOException when a port cannot be opened; nothing is left open then
   */
  public static PracticeServer start(
      Flow flow, Case recorded, double delayScale, Overheard overheard) throws IOException {
    if (!(delayScale >= 0) || Double.isInfinite(delayScale)) {
      throw new IllegalArgumentException("a delay is scaled by 0 or more, not by " + delayScale);
    }
    var server = new PracticeServer(newPassword());
    try {
      for (Map.Entry<String, CaseTarget> target : recorded.targets().entrySet()) {
        if (target.getValue() instanceof CaseTarget.Node(String host)) {
          var node = new PracticeNode(flow, recorded, target.getKey(), host, overheard);
          server.nodes.put(
              target.getKey(),
              NodeListener.open(node, server.password, delayScale, server.workers));
        }
      }
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    } catch (GeneralSecurityException e) {
      server.close();
      throw new IOException("No host key can be made for practice nodes.", e);
    }
  }

  private static char[] newPassword() {
    var random = new SecureRandom();
    var password = new char[PASSWORD_LENGTH];
    for (int index = 0; index < password.length; index++) {
      password[index] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return password;
  }

  /** Where the nodes listen, by role, in the order of the case. */
  public Map<String, NodeAddress> addresses() {
    var found = new LinkedHashMap<String, NodeAddress>();
    nodes.forEach(
        (role, node) ->
            found.put(
                role,
                new NodeAddress(
                    Optional.of(USER), NodeListener.HOST, OptionalInt.of(node.port()))));
    return Collections.unmodifiableMap(found);
  }

  /** SHA256 fingerprints of the host keys, by role, as {@code ssh-keygen -l} prints them. */
  public Map<String, String> fingerprints() {
    var found = new LinkedHashMap<String, String>();
    nodes.forEach((role, node) -> found.put(role, node.fingerprint()));
    return Collections.unmodifiableMap(found);
  }

  /** The account to log in with. */
  public String user() {
    return USER;
  }

  /** The password, a copy: to be shown to the operator. */
  public char[] password() {
    return password.clone();
  }

  /** How many commands run on all nodes now. */
  int running() {
    return workers.count();
  }

  /** Ends all connections and commands, and stops listening. Closing twice is the same as once. */
  @Override
  public void close() {
    nodes.values().forEach(NodeListener::close);
    workers.close();
    Arrays.fill(password, '\0');
  }
}
