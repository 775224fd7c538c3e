package dev.gumshoe.parse.trust;

import dev.gumshoe.evidence.Certificates.CertificateEntry;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;

/** A certificate, and the line that it begins on. */
record ReadCertificate(X509Certificate certificate, int line) {
  private static final String KEY_ID = "2.5.29.14";
  private static final String AUTHORITY_KEY_ID = "2.5.29.35";

  /** Numbers of names (RFC 5280, section 4.2.1.6) that are plain texts. */
  private static final Map<Integer, String> NAMES =
      Map.of(1, "email:", 2, "DNS:", 6, "URI:", 7, "IP:");

  /** Purposes (RFC 5280, section 4.2.1.12). */
  private static final Map<String, String> PURPOSES =
      Map.of(
          "1.3.6.1.5.5.7.3.1", "serverAuth",
          "1.3.6.1.5.5.7.3.2", "clientAuth",
          "1.3.6.1.5.5.7.3.3", "codeSigning",
          "2.5.29.37.0", "any");

  /** A certificate, and its place among those that were read. */
  record Indexed(ReadCertificate read, long index) {}

  /** The first of each certificate, by whom they are for. */
  static Map<X500Principal, List<Indexed>> bySubject(List<ReadCertificate> all) {
    var seen = new HashSet<X509Certificate>();
    var found = new HashMap<X500Principal, List<Indexed>>();
    for (int i = 0; i < all.size(); i++) {
      if (seen.add(all.get(i).certificate)) {
        found
            .computeIfAbsent(
                all.get(i).certificate.getSubjectX500Principal(), _ -> new ArrayList<>())
            .add(new Indexed(all.get(i), i));
      }
    }
    return found;
  }

  /**
   * Its facts.
   *
   * @param bySubject those that may have signed it
   */
  CertificateEntry entry(Map<X500Principal, List<Indexed>> bySubject) {
    long from = certificate.getNotBefore().toInstant().getEpochSecond();
    long until = certificate.getNotAfter().toInstant().getEpochSecond();
    return new CertificateEntry(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        Moment.text(from),
        from,
        Moment.text(until),
        until,
        extension(KEY_ID, Der::keyId),
        extension(AUTHORITY_KEY_ID, Der::authorityKeyId),
        names(),
        certificate.getBasicConstraints() >= 0,
        purposes(),
        certificate.getSigAlgName(),
        signedBy(this),
        signer(bySubject),
        fingerprint(),
        line);
  }

  private String extension(String number, Function<byte[], Optional<String>> reader) {
    byte[] value = certificate.getExtensionValue(number);
    return value == null ? "" : reader.apply(value).orElse("");
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    try {
      Collection<List<?>> found = certificate.getSubjectAlternativeNames();
      for (List<?> name : found == null ? List.<List<?>>of() : found) {
        if (name.get(0) instanceof Integer type
            && NAMES.containsKey(type)
            && name.get(1) instanceof String text) {
          names.add(NAMES.get(type) + text);
        }
      }
    } catch (CertificateParsingException e) {
      return List.of(); // what is no list of names names nobody
    }
    return names;
  }

  private List<String> purposes() {
    try {
      List<String> found = certificate.getExtendedKeyUsage();
      return found == null
          ? List.of()
          : found.stream().map(number -> PURPOSES.getOrDefault(number, number)).toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private long signer(Map<X500Principal, List<Indexed>> bySubject) {
    return bySubject.getOrDefault(certificate.getIssuerX500Principal(), List.of()).stream()
        .filter(other -> !other.read().certificate.equals(certificate) && signedBy(other.read()))
        .mapToLong(Indexed::index)
        .findFirst()
        .orElse(-1);
  }

  /** Whether the issuer's name is the other one's subject, and its key made the signature. */
  private boolean signedBy(ReadCertificate other) {
    if (!certificate.getIssuerX500Principal().equals(other.certificate.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(other.certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (CertificateEncodingException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
