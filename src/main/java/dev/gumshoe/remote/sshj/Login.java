package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.SecretPrompt;
import dev.gumshoe.remote.SshOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in on one connection, in OpenSSH's order: keys, the server's questions, password. sshd hangs
 * up after six failures (MaxAuthTries), so at most five keys are offered.
 */
final class Login {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);
  private static final int MOST_KEYS = 5;
  private static final int MOST_PASSWORDS = 3;
  private static final int LONG_ENOUGH_FOR_A_PERSON_MS = 600_000;

  private final SSHClient client;
  private final Hop hop;
  private final SshOptions options;
  private final SecretPrompt prompt;
  private final List<String> tried = new ArrayList<>();
  private int offered;
  private boolean declined;

  Login(SSHClient client, Hop hop, SshOptions options, SecretPrompt prompt) {
    this.client = client;
    this.hop = hop;
    this.options = options;
    this.prompt = prompt;
  }

  void run() throws ConnectFailedException, IOException {
    boolean in;
    try {
      in = attempt(new AuthNone()) || keys() || questions() || password();
    } catch (IOException e) {
      LOG.debug("Login at {} broke off", hop.account(), e);
      if (tried.isEmpty()) {
        throw e;
      }
      tried.add("then the server hung up");
      in = false;
    }
    if (!in) {
      throw new ConnectFailedException(
          new ConnectFailure.AuthenticationFailed(
              hop.account(), tried, String.join(", ", allowed())));
    }
  }

  private boolean keys() throws IOException {
    KeyRing ring = KeyRing.of(hop.settings(), options);
    for (KeyRing.Key key : ring.keys()) {
      if (!allows("publickey")) {
        return false;
      }
      if (offered >= MOST_KEYS) {
        tried.add("no more keys, as servers hang up after six failures (name one)");
        return false;
      }
      boolean in =
          switch (key) {
            case KeyRing.InAgent(AgentClient agent, AgentClient.Identity identity) ->
                offer("agent key " + identity.comment(), new AgentAuth(agent, identity));
            case KeyRing.InFile(Path file) -> file(file);
          };
      if (in) {
        return true;
      }
    }
    return false;
  }

  private boolean file(Path file) throws IOException {
    try {
      if (PublicHalf.isEncrypted(file)) {
        Optional<byte[]> blob = PublicHalf.of(file);
        if (blob.isPresent() && !wanted(blob.get(), file)) {
          return false;
        }
      }
      var key = client.loadKeys(file.toString(), new Passphrase(file, prompt));
      // Read here: sshj would ask for the passphrase on the thread that reads from the server.
      key.getPrivate();
      return offer("key " + file, new AuthPublickey(key));
    } catch (UserAuthException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (!client.isConnected()) {
        throw e instanceof IOException broken ? broken : new IOException(e);
      }
      LOG.debug("The key {} cannot be used", file, e);
      String fault = Files.isReadable(file) ? "cannot be decrypted or read" : "is not readable";
      tried.add("key " + file + " (" + fault + ")");
      return false;
    }
  }

  private boolean wanted(byte[] blob, Path file) throws IOException {
    String type = AgentClient.Identity.of(blob, "").type();
    KeyQuery query = new KeyQuery(type.equals("ssh-rsa") ? "rsa-sha2-512" : type, blob);
    offered++;
    attempt(query);
    if (!query.accepted()) {
      tried.add("key " + file);
    }
    return query.accepted();
  }

  private boolean offer(String name, AuthMethod method) throws IOException {
    tried.add(name);
    offered++;
    return attempt(method);
  }

  private boolean questions() throws IOException {
    if (!allows("keyboard-interactive")) {
      return false;
    }
    Questions questions = new Questions(hop.account(), prompt);
    tried.add("keyboard-interactive");
    boolean in = attempt(new AuthKeyboardInteractive(questions));
    declined = questions.declined();
    return in;
  }

  private boolean password() throws IOException {
    for (int i = 0; i < MOST_PASSWORDS && !declined && allows("password"); i++) {
      Optional<char[]> answer = prompt.ask(new SecretPrompt.Request.Password(hop.account()));
      if (answer.isEmpty()) {
        return false;
      }
      if (!tried.contains("password")) {
        tried.add("password");
      }
      try {
        char[] copy = answer.get().clone();
        if (attempt(new AuthPassword(PasswordUtils.createOneOff(copy)))) {
          return true;
        }
      } finally {
        Arrays.fill(answer.get(), '\0');
      }
    }
    return false;
  }

  private boolean allows(String method) {
    return allowed().contains(method);
  }

  private Collection<String> allowed() {
    return client.getUserAuth().getAllowedMethods();
  }

  /** A refusal is false; a broken connection is an exception. */
  private boolean attempt(AuthMethod method) throws IOException {
    try {
      Service connection = (Service) client.getConnection();
      return client
          .getUserAuth()
          .authenticate(hop.settings().user(), connection, method, LONG_ENOUGH_FOR_A_PERSON_MS);
    } catch (UserAuthException e) {
      if (!client.getTransport().isRunning()) {
        throw e;
      }
      LOG.debug("{} at {}: {}", method.getName(), hop.account(), e.getMessage());
      return false;
    }
  }
}
