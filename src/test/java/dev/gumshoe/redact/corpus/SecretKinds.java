package dev.gumshoe.redact.corpus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One secret of each kind, by the forms that those who make them document. */
final class SecretKinds {
  private final Letters letters;
  private final List<Secret> made = new ArrayList<>();

  private SecretKinds(Letters letters) {
    this.letters = letters;
  }

  /** What is a secret wherever it stands; it is called by a name that says nothing. */
  static List<Secret> byThemselves(Letters letters) throws GeneralSecurityException {
    var kinds = new SecretKinds(letters);
    kinds.tokens();
    kinds.clouds();
    kinds.keys();
    return kinds.made;
  }

  /** What only its name tells of. */
  static List<Secret> byName(Letters letters) {
    var kinds = new SecretKinds(letters);
    for (String name :
        List.of(
            "password",
            "DB_PASSWORD",
            "PGPASSWORD",
            "mysqlPasswd",
            "passphrase",
            "client_secret",
            "clientSecret",
            "token",
            "registration-token",
            "api_key",
            "apiKey",
            "x-api-key",
            "aws_secret_access_key",
            "AccessKeySecret",
            "AccountKey",
            "SharedAccessKey",
            "MYSQL_PWD",
            "credential",
            "client-key-data",
            "PresharedKey",
            "psk")) {
      kinds.add("named " + name, name, letters.of(Letters.ALNUM + "+/", 24));
      kinds.add("named " + name + ", marks", name, marked(letters, "!#%*+,-./:=?@^_~;&"));
      kinds.add("named " + name + ", quotes", name, marked(letters, "'\"\\ !$`(){}[]<>|"));
      kinds.add("named " + name + ", base64", name, letters.base64(32));
      kinds.add("named " + name + ", hex", name, letters.hex(20));
    }
    return kinds.made;
  }

  /** Begins and ends with letters, for marks there are cut by people and programs alike. */
  private static String marked(Letters letters, String marks) {
    return letters.alnum(8) + letters.of(marks + Letters.ALNUM, 14) + letters.alnum(8);
  }

  private void add(String kind, String name, String value) {
    made.add(Secret.of(kind, name, value));
  }

  private void add(String kind, String value) {
    add(kind, "x", value);
  }

  private void tokens() {
    String head = Letters.base64url("{\"alg\":\"RS256\",\"kid\":\"" + letters.alnum(20) + "\"}");
    String claims = "{\"iss\":\"kubernetes/serviceaccount\",\"sub\":\"" + letters.alnum(30) + "\"}";
    add("JWT", head + "." + Letters.base64url(claims) + "." + letters.url(342));
    add(
        "JWE",
        head
            + "."
            + letters.url(64)
            + "."
            + letters.url(16)
            + "."
            + letters.url(90)
            + "."
            + letters.url(22));
    for (String prefix : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_")) {
      add("GitHub " + prefix, prefix + letters.alnum(36));
    }
    add("GitHub fine-grained", "github_pat_" + letters.alnum(22) + "_" + letters.alnum(59));
    for (String prefix :
        List.of("glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glagent-", "glsoat-")) {
      add("GitLab " + prefix, prefix + letters.url(20));
    }
    add(
        "Slack bot",
        "xoxb-"
            + letters.of("0123456789", 12)
            + "-"
            + letters.of("0123456789", 12)
            + "-"
            + letters.alnum(24));
    add(
        "Slack app",
        "xapp-1-" + letters.upper(11) + "-" + letters.of("0123456789", 13) + "-" + letters.hex(32));
    add("npm", "npm_" + letters.alnum(36));
    add("Docker Hub", "dckr_pat_" + letters.url(27));
    add("Vault", "hvs." + letters.url(90));
    add("Grafana", "glsa_" + letters.alnum(32) + "_" + letters.hex(4));
    add("Hugging Face", "hf_" + letters.alnum(34));
    add("PyPI", "pypi-AgEIcHlwaS5vcmc" + letters.url(150));
    add("age", "AGE-SECRET-KEY-1" + letters.of("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58));
  }

  private void clouds() {
    add("AWS key", "AKIA" + letters.upper(16));
    add("AWS temporary key", "ASIA" + letters.upper(16));
    add("Alibaba key", "LTAI" + letters.alnum(20));
    add("Google API key", "AIza" + letters.url(35));
    add("Google OAuth", "ya29." + letters.url(120));
    add("Google client", "GOCSPX-" + letters.url(28));
    add("Azure application", letters.alnum(3) + "8Q~" + letters.alnum(34));
    add("DigitalOcean", "dop_v1_" + letters.hex(32));
  }

  private void keys() throws GeneralSecurityException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(1024);
    pem("PKCS#8 RSA", "PRIVATE KEY", rsa.generateKeyPair());
    pem("PKCS#8 Ed25519", "PRIVATE KEY", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    pem("PKCS#8 EC", "PRIVATE KEY", KeyPairGenerator.getInstance("EC").generateKeyPair());
    byte[] openssh = ("openssh-key-v1\0" + letters.alnum(250)).getBytes(StandardCharsets.UTF_8);
    pem("OpenSSH", "OPENSSH PRIVATE KEY", openssh);
    pem("encrypted", "ENCRYPTED PRIVATE KEY", letters.bytes(300));
    pem("RSA", "RSA PRIVATE KEY", letters.bytes(500));
    pem("EC", "EC PRIVATE KEY", letters.bytes(120));
    pem("PGP", "PGP PRIVATE KEY BLOCK", letters.bytes(400));
  }

  private void pem(String kind, String title, KeyPair pair) {
    byte[] der = pair.getPrivate().getEncoded();
    pem(kind, title, der);
    // Without its armour it still is a key.
    add(kind + ", DER in base64", Base64.getEncoder().encodeToString(der));
  }

  private void pem(String kind, String title, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    made.add(
        new Secret(
            kind,
            "x",
            "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(title, body, title),
            body.lines().toList()));
  }
}
