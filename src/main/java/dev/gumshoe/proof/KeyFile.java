package dev.gumshoe.proof;

import java.nio.charset.StandardCharsets;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private key as {@code ssh-keygen} keeps it, without passphrase (OpenSSH's PROTOCOL.key), so
 * that the operator's SSH tools can use it too.
 */
final class KeyFile {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final String NONE = "none";
  private static final int BLOCK = 8;
  private static final int SEED = 32;

  private KeyFile() {}

  /** Both halves. */
  record Halves(EdECPrivateKeySpec secret, SignerKey half) {}

  static String write(byte[] seed, SignerKey half, int check) {
    var inner =
        new SshWire()
            .number(check)
            .number(check)
            .string(SignerKey.TYPE)
            .string(half.point())
            .string(new SshWire().raw(seed).raw(half.point()).bytes())
            .string("gumshoe");
    for (byte pad = 1; inner.bytes().length % BLOCK != 0; pad++) {
      inner.raw(new byte[] {pad});
    }
    byte[] blob =
        new SshWire()
            .raw(magic())
            .string(NONE)
            .string(NONE)
            .string("")
            .number(1)
            .string(half.blob())
            .string(inner.bytes())
            .bytes();
    return BEGIN + "\n" + Armour.lines(blob) + END + "\n";
  }

  static Halves read(String text) throws ProofException {
    var in = new SshWire.Reader(blob(text.strip()));
    if (!Arrays.equals(in.raw(magic().length), magic())) {
      throw new ProofException("it is no OpenSSH private key");
    }
    if (!in.text().equals(NONE)) {
      throw new ProofException("it has a passphrase, and Gumshoe signs without asking for one");
    }
    in.string();
    in.string();
    if (in.number() != 1) {
      throw new ProofException("it does not hold exactly one key");
    }
    SignerKey half = SignerKey.ofBlob(in.string());
    var inner = new SshWire.Reader(in.string());
    int check = inner.number();
    boolean same = inner.number() == check;
    String type = inner.text();
    byte[] point = inner.string();
    byte[] secret = inner.string();
    if (!same
        || !type.equals(SignerKey.TYPE)
        || !Arrays.equals(point, half.point())
        || secret.length != 2 * SEED) {
      throw new ProofException("it is damaged");
    }
    return new Halves(
        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(secret, SEED)), half);
  }

  private static byte[] blob(String text) throws ProofException {
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new ProofException("it is no OpenSSH private key");
    }
    try {
      return Base64.getMimeDecoder()
          .decode(text.substring(BEGIN.length(), text.length() - END.length()));
    } catch (IllegalArgumentException e) {
      throw new ProofException("it is damaged", e);
    }
  }

  private static byte[] magic() {
    return "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
  }
}
