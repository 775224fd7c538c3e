package dev.gumshoe.remote.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownHostsTest {
  private static final byte[] KEY = "key".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "other".getBytes(StandardCharsets.US_ASCII);
  private static final String LINE = " ssh-ed25519 " + base64(KEY) + " comment\n";

  @TempDir private Path directory;

  private static String base64(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private KnownHosts read(String text) throws Exception {
    Path file = directory.resolve("known_hosts");
    Files.writeString(file, text);
    return KnownHosts.read(List.of(directory.resolve("none"), file));
  }

  @ParameterizedTest
  @CsvSource({
    "node, node",
    "'a,node,b', node",
    "NODE, node",
    "*.example.org, a.example.org",
    "[node]:2222, [node]:2222",
    "10.0.0.?, 10.0.0.7",
    "'*,!bad', good"
  })
  void findsTheHost(String hosts, String name) throws Exception {
    assertThat(read(hosts + LINE).judge(name, KEY)).isEqualTo(new KnownHosts.Verdict.Known());
  }

  @ParameterizedTest
  @CsvSource({
    "node, other",
    "[node]:2222, node",
    "node, [node]:2222",
    "'*,!bad', bad",
    "#node, node"
  })
  void leavesOthersUnknown(String hosts, String name) throws Exception {
    assertThat(read(hosts + LINE).judge(name, KEY)).isEqualTo(new KnownHosts.Verdict.Unknown());
  }

  @Test
  void anyOfSeveralLinesWillDo() throws Exception {
    String other = "node ssh-rsa " + base64(OTHER) + "\n";
    KnownHosts hosts = read(other + "node" + LINE);
    assertThat(hosts.judge("node", KEY)).isEqualTo(new KnownHosts.Verdict.Known());
    assertThat(hosts.keyTypes("node")).containsExactly("ssh-rsa", "ssh-ed25519");
  }

  @Test
  void anotherKeyIsAChangeWithItsPlace() throws Exception {
    assertThat(read("\n# x\nnode" + LINE).judge("node", OTHER))
        .isEqualTo(
            new KnownHosts.Verdict.Changed(
                directory.resolve("known_hosts").toString(),
                3,
                "ssh-ed25519",
                Fingerprint.of(KEY)));
  }

  @Test
  void aKeyOfAnAuthorityIsNoKeyOfAHostAndARevokedOneIsRefused() throws Exception {
    assertThat(read("@cert-authority *" + LINE).judge("node", KEY))
        .isEqualTo(new KnownHosts.Verdict.Unknown());
    assertThat(read("node" + LINE + "@revoked *" + LINE).judge("node", KEY))
        .isInstanceOf(KnownHosts.Verdict.Revoked.class);
  }

  @Test
  void damagedLinesAreSkipped() throws Exception {
    String text = "node\nnode ssh-rsa\nnode ssh-rsa =!=\n|1|x|y ssh-rsa AAAA\n\0\nnode" + LINE;
    assertThat(read(text).judge("node", KEY)).isEqualTo(new KnownHosts.Verdict.Known());
  }

  @Test
  void anAppendedLineStandsByItselfAndIsFound() throws Exception {
    Path file = directory.resolve("file");
    Files.writeString(file, "# no newline at the end");
    KnownHosts.append(file, "[node]:2222", "ssh-ed25519", KEY);
    assertThat(Files.readAllLines(file))
        .containsExactly("# no newline at the end", "[node]:2222 ssh-ed25519 " + base64(KEY));
    assertThat(KnownHosts.read(List.of(file)).judge("[node]:2222", KEY))
        .isEqualTo(new KnownHosts.Verdict.Known());
  }
}
