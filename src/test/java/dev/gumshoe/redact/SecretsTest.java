package dev.gumshoe.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in the texts are made up by the test as it runs. */
class SecretsTest {
  private static final String SECRET = made(30);
  private static final String JWT = "eyJ" + made(20) + ".eyJ" + made(60) + "." + made(40);

  private static String made(int bytes) {
    byte[] random = new byte[bytes];
    new Random().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random).replace('-', 'x');
  }

  static Stream<String> texts() {
    String key = "PRIVATE" + " KEY";
    return Stream.of(
        "token=%s",
        "TOKEN=%s",
        "DB_PASSWORD=%s",
        "client_secret=%s&x=1",
        "AWS_SECRET_ACCESS_KEY=%s",
        "kubelet --token=%s --v=2",
        "kubeadm join 10.0.0.1:6443 --token %s",
        "mysql --password \"%s\"",
        "Authorization: Bearer %s",
        "authorization: Basic %s",
        "{\"Authorization\": \"Bearer %s\"}",
        "header 'Authorization: %s'",
        "sent bearer %s to it",
        "https://admin:%s@registry.example/v2/",
        "postgres://u:%s@10.0.0.1:5432/db",
        "{\"password\": \"%s\", \"user\": \"a\"}",
        "  password: %s",
        "- name: x\n  client-key-data: %s\n  y: z",
        "users:\r\n  token: %s\r\nz: 1",
        "-----BEGIN RSA " + key + "-----\n%s\n%s\n-----END RSA " + key + "-----\nafter",
        "-----BEGIN " + key + "-----\n%s\n%s",
        "-----BEGIN OPENSSH " + key + "-----\n%s\n-----END OPENSSH " + key + "-----");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void secretGoesAndLinesStay(String form) {
    String text = form.replace("%s", SECRET);
    String clean = Secrets.removedFrom(text);
    assertThat(clean).doesNotContain(SECRET).contains("[secret removed]");
    assertThat(newlines(clean)).isEqualTo(newlines(text));
  }

  @Test
  void whatStandsAroundTheSecretStays() {
    assertThat(Secrets.removedFrom("curl -H 'Authorization: Bearer " + SECRET + "' https://x/y"))
        .isEqualTo("curl -H 'Authorization: Bearer [secret removed]' https://x/y");
    assertThat(Secrets.removedFrom("a " + JWT + " b")).isEqualTo("a [secret removed] b");
    assertThat(Secrets.removedFrom("GET https://u:" + SECRET + "@host:443/p?q=1"))
        .isEqualTo("GET https://u:[secret removed]@host:443/p?q=1");
    String bootstrap = "abcdef." + "0123456789abcdef";
    assertThat(Secrets.removedFrom("using token: " + bootstrap + " now"))
        .isEqualTo("using token: [secret removed] now");
  }

  @Test
  void tokensGoInEveryForm() {
    String inSecret = Base64.getEncoder().encodeToString(JWT.getBytes(UTF_8));
    assertThat(Secrets.removedFrom("x: " + inSecret)).isEqualTo("x: [secret removed]");
    String headless = JWT.substring(JWT.indexOf('.'));
    assertThat(Secrets.removedFrom("a " + headless)).isEqualTo("a [secret removed]");
    assertThat(Secrets.removedFrom("a " + headless.substring(1))).isEqualTo("a [secret removed]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RSA ", "EC ", "ENCRYPTED "})
  void privateKeysInBase64Go(String kind) {
    String key = "-----BEGIN " + kind + "PRIVATE" + " KEY-----\n" + SECRET;
    String wrapped = Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
    assertThat(Secrets.removedFrom("tls.key: " + wrapped)).isEqualTo("tls.key: [secret removed]");
  }

  @Test
  void claimsOfATokenAreKeptDecoded() {
    String json = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\"password\":\"" + SECRET + "\"}";
    String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    assertThat(Secrets.removedFrom("/etc/kubeconfig:." + claims + ".\nnext\n"))
        .isEqualTo(
            "/etc/kubeconfig:{\"iss\":\"joe\",\"exp\":1300819380,\"password\":\"[secret removed]\"}\nnext\n");
    String cut = "." + claims.substring(0, 20) + ".";
    assertThat(Secrets.removedFrom(cut)).isEqualTo(cut);
  }

  @Test
  void keysOfASessionOfTlsGo() {
    assertThat(Secrets.removedFrom("    Master-Key: 0123456789ABCDEF0123\n    PSK identity: None"))
        .isEqualTo("    Master-Key: [secret removed]\n    PSK identity: None");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-A KUBE-SERVICES -d 10.96.0.1/32 -p tcp -m comment --comment \"default/kubernetes:https cluster IP\" -j KUBE-SVC-NPX46M4PTMTKRN6Y",
        "-A KUBE-SEP-X -s 10.0.0.1/32 -m comment --comment \"vault/token:http\" -j KUBE-MARK-MASQ",
        "-A X -m comment --comment \"team/secret-store:https\" -j ACCEPT",
        ":KUBE-MARK-DROP - [0:0]",
        "TCP  10.96.0.1:443 rr",
        "TCP 14:59  SYN_RECV    10.244.1.5:48536   10.96.0.1:443      10.0.0.11:6443",
        "inet6 fe80::42:acff:fe11:2/64 scope link",
        "IP6 fd00::1.443 > fd00::2.55012: Flags [S.], seq 1, ack 2",
        "http://[fd00::1]:10249/proxyMode",
        "http://127.0.0.1:10249/proxyMode",
        "E1122 03:59:48.000000 1 reflector.go:126] Failed to list *v1.Service: Unauthorized",
        "error: failed to fetch token: connection refused",
        "MountVolume.SetUp failed for volume \"default-token-abc12\" : secret \"x\" not found",
        "Secret:",
        "password:",
        "Type: kubernetes.io/service-account-token",
        "secretName: my-secret",
        "--token-auth-file=/etc/kubernetes/tokens.csv --token-ttl=24h",
        "--service-account-private-key-file=/etc/kubernetes/pki/sa.key",
        "--tls-private-key-file=/etc/kubernetes/pki/apiserver.key",
        "sha256:3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "eyJ is how it begins",
        "certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUR",
        "-----BEGIN CERTIFICATE-----",
        "user@host:22",
        "net.ipv4.ip_forward = 1"
      })
  void whatIsNoSecretStays(String text) {
    assertThat(Secrets.removedFrom(text)).isEqualTo(text);
  }

  /** Long lines; a pattern that goes back and forth over them would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "a-",
        "eyJ",
        "eyJ-",
        ".eyJ",
        ".eyJabcdefghi.",
        "ZXlK",
        "LS0tLS1CRUdJTi",
        "://",
        "a://b:",
        "token",
        "token ",
        "--",
        "--a-",
        "bearer ",
        "Bearer\t",
        "-----BEGIN ",
        "-----BEGIN A PRIVATE KEY",
        "authorization: ",
        "\"",
        "=",
        "  ",
        "password:",
        "AKIA",
        "x: "
      })
  void longLinesEnd(String part) {
    String line = part.repeat(1_000_000 / part.length());
    assertThat(newlines(Secrets.removedFrom(line))).isZero();
  }

  @Test
  void tenMegabytesInOneLineEnd() {
    String line = "a.b-token c://d ".repeat(10_000_000 / 16);
    assertThat(newlines(Secrets.removedFrom(line))).isZero();
  }

  private static long newlines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
