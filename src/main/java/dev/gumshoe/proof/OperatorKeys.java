package dev.gumshoe.proof;

import dev.gumshoe.operator.DataFolder;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the operator's key is kept. It is made when it is first needed; only the operator can read
 * it. A key of the operator's own, as {@code ssh-keygen -t ed25519} makes it, may stand in its
 * place.
 *
 * @param folder the folder of the file, made when it is needed
 */
public record OperatorKeys(Path folder) {
  private static final String NAME = "signing_ed25519";

  /** That of this operator. */
  public static OperatorKeys ofOperator() {
    return new OperatorKeys(DataFolder.ofOperator());
  }

  /** The file; need not be there. Its public half is beside it, with {@code .pub} at the end. */
  public Path file() {
    return folder.resolve(NAME);
  }

  /**
   * The key, if there is one already.
   *
   * @throws ProofException with a sentence, when it cannot be read
   */
  public Optional<OperatorKey> existing() throws ProofException {
    return Files.exists(file()) ? Optional.of(read()) : Optional.empty();
  }

  /**
   * The key; it is made where there is none.
   *
   * @throws ProofException with a sentence, when it can be neither read nor made
   */
  public OperatorKey orMade() throws ProofException {
    Optional<OperatorKey> there = existing();
    return there.isPresent() ? there.get() : make();
  }

  private OperatorKey read() throws ProofException {
    try {
      return OperatorKey.read(Files.readString(file(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new ProofException(
          "The key %s cannot be read: %s.".formatted(file(), Reasons.of(e)), e);
    } catch (ProofException e) {
      throw new ProofException(
          "The key %s cannot be used: %s.".formatted(file(), e.getMessage()), e);
    }
  }

  private OperatorKey make() throws ProofException {
    OperatorKey key = OperatorKey.make();
    try {
      PrivateFiles.makeDirectory(folder);
      Path half = Files.createTempFile(folder, NAME, ".half");
      PrivateFiles.write(half, key.text().getBytes(StandardCharsets.US_ASCII));
      try {
        Files.move(half, file());
      } catch (FileAlreadyExistsException e) {
        // Another Gumshoe made one meanwhile.
        Files.delete(half);
        return read();
      }
      Files.writeString(folder.resolve(NAME + ".pub"), key.half().line() + " gumshoe\n");
      return key;
    } catch (IOException e) {
      throw new ProofException("No key can be made in %s: %s.".formatted(folder, Reasons.of(e)), e);
    }
  }
}
