package dev.gumshoe.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signature as {@code ssh-keygen -Y sign} makes it, for the namespace {@code gumshoe} (OpenSSH's
 * PROTOCOL.sshsig).
 *
 * @param key of who signed
 * @param hash of the message: {@code sha512} or {@code sha256}
 * @param hex the 64 bytes of the signature
 */
record SshSignature(SignerKey key, String hash, String hex) {
  static final String NAMESPACE = "gumshoe";
  static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  static final String END = "-----END SSH SIGNATURE-----\n";
  private static final int VERSION = 1;

  static SshSignature by(OperatorKey key, String message) {
    byte[] signature = key.sign(signed(message, "sha512"));
    return new SshSignature(key.half(), "sha512", HexFormat.of().formatHex(signature));
  }

  /** Whether the key signed this message. */
  boolean isOf(String message) {
    return key.verifies(signed(message, hash), HexFormat.of().parseHex(hex));
  }

  private static byte[] signed(String message, String hash) {
    return new SshWire()
        .raw(magic())
        .string(NAMESPACE)
        .string("")
        .string(hash)
        .string(digest(message, hash))
        .bytes();
  }

  private static byte[] digest(String message, String hash) {
    try {
      return MessageDigest.getInstance(hash.equals("sha256") ? "SHA-256" : "SHA-512")
          .digest(message.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JDK has both", e);
    }
  }

  /** In lines of base64, as in a file. */
  String armoured() {
    byte[] blob =
        new SshWire()
            .raw(magic())
            .number(VERSION)
            .string(key.blob())
            .string(NAMESPACE)
            .string("")
            .string(hash)
            .string(
                new SshWire().string(SignerKey.TYPE).string(HexFormat.of().parseHex(hex)).bytes())
            .bytes();
    return BEGIN + Armour.lines(blob) + END;
  }

  /** The signature in lines of base64, which stand between {@link #BEGIN} and {@link #END}. */
  static SshSignature parse(String base64) throws ProofException {
    byte[] blob;
    try {
      blob = Base64.getDecoder().decode(base64.replace("\n", ""));
    } catch (IllegalArgumentException e) {
      throw new ProofException("it is no base64", e);
    }
    var in = new SshWire.Reader(blob);
    if (!Arrays.equals(in.raw(magic().length), magic()) || in.number() != VERSION) {
      throw new ProofException("it is no SSH signature of version 1");
    }
    SignerKey key = SignerKey.ofBlob(in.string());
    if (!in.text().equals(NAMESPACE) || in.string().length > 0) {
      throw new ProofException("it is not for the namespace " + NAMESPACE);
    }
    String hash = in.text();
    if (!hash.equals("sha512") && !hash.equals("sha256")) {
      throw new ProofException("its hash is neither sha512 nor sha256");
    }
    var signature = new SshWire.Reader(in.string());
    if (!signature.text().equals(SignerKey.TYPE) || !in.atEnd()) {
      throw new ProofException("it is no signature of the type " + SignerKey.TYPE);
    }
    return new SshSignature(key, hash, HexFormat.of().formatHex(signature.string()));
  }

  private static byte[] magic() {
    return "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  }
}
