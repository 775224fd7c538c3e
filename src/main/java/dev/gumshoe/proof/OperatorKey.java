package dev.gumshoe.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** The key that the operator signs with. It shows its public half and nothing else. */
public final class OperatorKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final SignerKey half;

  private OperatorKey(PrivateKey secret, SignerKey half) {
    this.secret = secret;
    this.half = half;
  }

  /** A new one, from the system's source of randomness. */
  static OperatorKey make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new OperatorKey(pair.getPrivate(), SignerKey.of(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has Ed25519", e);
    }
  }

  /** The one that a private key's file holds. */
  static OperatorKey read(String text) throws ProofException {
    KeyFile.Halves halves = KeyFile.read(text);
    try {
      PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(halves.secret());
      var key = new OperatorKey(secret, halves.half());
      if (!key.half.verifies(probe(), key.sign(probe()))) {
        throw new ProofException("its two halves do not fit");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new ProofException("it is damaged", e);
    }
  }

  /** As a private key's file. */
  String text() {
    byte[] seed =
        ((EdECPrivateKey) secret)
            .getBytes()
            .orElseThrow(() -> new IllegalStateException("the key is in memory"));
    try {
      return KeyFile.write(seed, half, new SecureRandom().nextInt());
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** Its public half. */
  public SignerKey half() {
    return half;
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of Ed25519 signs anything", e);
    }
  }

  private static byte[] probe() {
    return "does it fit?".getBytes(StandardCharsets.US_ASCII);
  }
}
