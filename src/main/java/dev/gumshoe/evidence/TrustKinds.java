package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: certificates, tokens, signatures, and the clocks that they are held to. */
final class TrustKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "clock",
              Clock.class,
              "What a node's or a server's clock shows",
              "date -u +%s",
              "curl -sSkI -m SECONDS https://HOST:PORT/"),
          kind(
              "jarsigner-verify",
              JarVerification.class,
              "Whether a jar is what was signed",
              "jarsigner -verify [-verbose] FILE"),
          kind(
              "jwt-claims",
              TokenClaims.class,
              "What JSON Web Tokens claim; never the tokens",
              "grep -rosE '\\.eyJ[A-Za-z0-9_-]+\\.' FILE…"),
          kind(
              "x509-certificates",
              Certificates.class,
              "Certificates, and which of them signed which",
              "cat FILE…",
              "openssl x509 -in FILE",
              "openssl s_client -connect HOST:PORT -showcerts [-CAfile FILE]",
              "grep -ohE '[a-z-]+-data: *LS0tLS1CRUdJTiBDRVJUSUZJQ0FUR[A-Za-z0-9+/=]+' KUBECONFIG"));

  private TrustKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
