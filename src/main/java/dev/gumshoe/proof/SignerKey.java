package dev.gumshoe.proof;

import dev.gumshoe.remote.openssh.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key (RFC 8032), as SSH has it (RFC 8709).
 *
 * @param hex its 32 bytes
 */
public record SignerKey(String hex) {
  static final String TYPE = "ssh-ed25519";
  private static final int LENGTH = 32;

  /** The key that a blob holds (RFC 8709, section 4). */
  static SignerKey ofBlob(byte[] blob) throws ProofException {
    var in = new SshWire.Reader(blob);
    String type = in.text();
    if (!type.equals(TYPE)) {
      throw new ProofException("it is a key of the type %s, not %s".formatted(shown(type), TYPE));
    }
    byte[] point = in.string();
    if (point.length != LENGTH || !in.atEnd()) {
      throw new ProofException("it is no key of the type " + TYPE);
    }
    return new SignerKey(HexFormat.of().formatHex(point));
  }

  /**
   * The key of a line as in a {@code .pub} file: type, blob, comment. Options before the type, as
   * {@code authorized_keys} and {@code allowed_signers} have them, are passed over (sshd(8)).
   *
   * @throws ProofException when there is none in it
   */
  public static SignerKey ofLine(String line) throws ProofException {
    String[] words = line.strip().split("\\s+", -1);
    for (int word = 0; word + 1 < words.length; word++) {
      if (words[word].equals(TYPE)) {
        try {
          return ofBlob(Base64.getDecoder().decode(words[word + 1]));
        } catch (IllegalArgumentException e) {
          throw new ProofException("it is no key of the type " + TYPE, e);
        }
      }
    }
    throw new ProofException("there is no key of the type " + TYPE + " in it");
  }

  /** The key of Java. */
  static SignerKey of(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new SignerKey(
        HexFormat.of().formatHex(encoded, encoded.length - LENGTH, encoded.length));
  }

  byte[] point() {
    return HexFormat.of().parseHex(hex);
  }

  byte[] blob() {
    return new SshWire().string(TYPE).string(point()).bytes();
  }

  /** The form in which people compare keys: {@code SHA256:…}. */
  public String fingerprint() {
    return Fingerprint.of(blob());
  }

  /** As in a {@code .pub} file, without comment. */
  public String line() {
    return TYPE + " " + Base64.getEncoder().encodeToString(blob());
  }

  /** Whether its other half signed these bytes. */
  boolean verifies(byte[] signed, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new X509EncodedKeySpec(new SshWire().raw(info()).raw(point()).bytes())));
      check.update(signed);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // Bytes that are no point of the curve, or no signature: they vouch for nothing.
      return false;
    }
  }

  private static String shown(String type) {
    return type.replaceAll("[^A-Za-z0-9@.-]", "?").substring(0, Math.min(40, type.length()));
  }

  /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
  private static byte[] info() {
    return HexFormat.of().parseHex("302a300506032b6570032100");
  }
}
