package dev.gumshoe.evidence;

import java.util.List;

/**
 * X.509 certificates (RFC 5280) found in a text: a file of PEM, a kubeconfig, what {@code openssl
 * s_client} prints.
 *
 * @param certificates in the order printed; one that is printed twice stands twice
 * @param verifyCode what {@code openssl s_client} says of the chain: 0 when it ends at an authority
 *     that it was given, else the number of the error (openssl-verification-options(1)); −1 where
 *     the text does not tell
 * @param verifyText the same in words
 */
public record Certificates(List<CertificateEntry> certificates, long verifyCode, String verifyText)
    implements Evidence {
  public Certificates {
    certificates = List.copyOf(certificates);
  }

  /**
   * A certificate. Times are given as ISO 8601 in UTC and as seconds since 1970; numbers and key
   * ids in lower-case hexadecimal without separators.
   *
   * @param subject as RFC 2253 writes it: {@code CN=kubernetes,O=example}
   * @param issuer the subject of whoever signed it
   * @param keyId of its own key; empty where it does not carry one
   * @param authorityKeyId of the key that it is signed with; empty where it does not carry one
   * @param names subject alternative names: {@code DNS:kubernetes.default}, {@code IP:10.96.0.1}
   * @param ca whether it may sign others
   * @param purposes {@code serverAuth}, {@code clientAuth}, or a number of an object; none where it
   *     is not restricted
   * @param selfSigned whether it is signed with its own key
   * @param signedBy which certificate of this list (0 is the first) has the key that it is really
   *     signed with, itself left out; −1 where none has
   * @param fingerprint SHA-256 of the whole certificate
   */
  public record CertificateEntry(
      String subject,
      String issuer,
      String serial,
      String notBefore,
      long notBeforeSeconds,
      String notAfter,
      long notAfterSeconds,
      String keyId,
      String authorityKeyId,
      List<String> names,
      boolean ca,
      List<String> purposes,
      String algorithm,
      boolean selfSigned,
      long signedBy,
      String fingerprint,
      int line) {
    public CertificateEntry {
      names = List.copyOf(names);
      purposes = List.copyOf(purposes);
    }
  }
}
