package dev.gumshoe.anonymous;

import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.redact.names.Kind;
import dev.gumshoe.redact.names.Replacement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which stand-in is whose, kept for the operator: encrypted with AES-256 in Galois/Counter Mode
 * (NIST SP 800-38D) under a key that comes from the operator's.
 */
public final class KeptMap {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;
  private final Path file;
  private final byte[] key;

  /**
   * The map of a session.
   *
   * @param folder where the operator's key and maps are kept
   * @param session the session's folder
   */
  public KeptMap(Path folder, Path session, StandInKey key) {
    String path = session.toAbsolutePath().normalize().toString();
    String name = HexFormat.of().formatHex(key.of("name of " + path), 0, 16);
    this.folder = folder;
    this.file = folder.resolve(name + ".map");
    this.key = key.of("map of " + path);
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * Keeps it, in place of the one before.
   *
   * @throws AnonymousException with a sentence, when it cannot be written
   */
  public void write(List<Replacement> replacements) throws AnonymousException {
    String lines =
        replacements.stream()
            .map(one -> one.kind() + "\t" + one.original() + "\t" + one.standIn() + "\n")
            .collect(Collectors.joining());
    var nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(lines.getBytes(StandardCharsets.UTF_8));
      PrivateFiles.makeDirectory(folder);
      PrivateFiles.write(
          file, ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (IOException e) {
      throw new AnonymousException(
          "The map of stand-ins cannot be kept in %s: %s.".formatted(file, Reasons.of(e)), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES/GCM", e);
    }
  }

  /**
   * Reads it.
   *
   * @throws AnonymousException with a sentence, when there is none, or it is of another key
   */
  public List<Replacement> read() throws AnonymousException {
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length < NONCE) {
        throw new IOException("it is not whole");
      }
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE, all.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(part -> new Replacement(Kind.valueOf(part[0]), part[1], part[2]))
          .toList();
    } catch (IOException e) {
      throw new AnonymousException(
          "The map of stand-ins, %s, cannot be read: %s. It is made when the session is exported."
              .formatted(file, Reasons.of(e)),
          e);
    } catch (GeneralSecurityException e) {
      throw new AnonymousException(
          "The map of stand-ins, %s, was made with another key, or was altered.".formatted(file),
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
