package dev.gumshoe.anonymous;

import dev.gumshoe.operator.DataFolder;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The operator's own key, in a file that only the operator can read; it is made when it is first
 * needed. Who has it can tell which stand-in is whose.
 */
public final class StandInKey {
  private static final String FILE = "stand-ins.key";
  private static final int BYTES = 32;
  private final byte[] key;

  private StandInKey(byte[] key) {
    this.key = key;
  }

  /** Where the operator's key and maps are kept. */
  public static Path folderOfOperator() {
    return DataFolder.ofOperator().resolve("anonymous");
  }

  /**
   * The key in a folder; a new one where there is none.
   *
   * @throws AnonymousException with a sentence, when it can neither be read nor made
   */
  public static StandInKey in(Path folder) throws AnonymousException {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        PrivateFiles.makeDirectory(folder);
        PrivateFiles.write(file, fresh);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != BYTES) {
        throw new IOException("it is %d bytes long and not %d".formatted(key.length, BYTES));
      }
      return new StandInKey(key);
    } catch (IOException e) {
      throw new AnonymousException(
          "The key for stand-ins, %s, cannot be used: %s. Make its folder writable, or name another with --keys."
              .formatted(file, Reasons.of(e)),
          e);
    }
  }

  /** A key of its own for what this text says: HMAC-SHA-256. */
  byte[] of(String use) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
