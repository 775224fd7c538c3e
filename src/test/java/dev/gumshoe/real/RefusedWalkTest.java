package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.network.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks that end before they begin, each with a sentence and an exit status. Needs root. */
final class RefusedWalkTest {
  @TempDir private static Path directory;
  private static RealNode node;

  @BeforeAll
  static void start() throws Exception {
    node = RealNode.start(directory.resolve("node"), Backend.NFT);
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private static Walk.Ended walk(String role, Path knownHosts, Path session) throws Exception {
    return Walk.start(
            node,
            List.of(
                "--role",
                role,
                "--known-hosts",
                knownHosts.toString(),
                "--session",
                session.toString()))
        .end();
  }

  @Test
  void anUnknownHostKeyIsNotAcceptedAndNothingIsLeftBehind() throws Exception {
    Path empty = Files.createFile(directory.resolve("empty_known_hosts"));
    Path session = directory.resolve("unknown-key");
    Walk.Ended ended = walk("node=" + node.url("root"), empty, session);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("host key").contains("is not known").contains("SHA256:");
    assertThat(empty).isEmptyFile();
    assertThat(session).doesNotExist();
  }

  @Test
  void aChangedHostKeyStopsEverything() throws Exception {
    Path other = directory.resolve("other_key");
    Ran.well("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other.toString());
    String key = Files.readString(Path.of(other + ".pub")).split(" ")[1];
    Path known = directory.resolve("changed_known_hosts");
    String host = Files.readString(node.knownHosts()).split(" ")[0];
    Files.writeString(known, host + " ssh-ed25519 " + key + "\n");
    Walk.Ended ended = walk("node=" + node.url("root"), known, directory.resolve("changed"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err()).contains("has CHANGED").contains(known + " line 1");
  }

  @Test
  void anAccountThatTheNodeDoesNotLetInIsAFailureToConnect() throws Exception {
    Walk.Ended ended =
        walk("node=" + node.url("nobody-there"), node.knownHosts(), directory.resolve("account"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err()).contains("did not accept the login");
  }

  @Test
  void aRoleThatTheFlowDoesNotHaveIsAWrongCall() throws Exception {
    Walk.Ended ended =
        walk("master=" + node.url("root"), node.knownHosts(), directory.resolve("role"));
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("has no node role 'master'").contains("node");
  }
}
