package dev.gumshoe.proof;

import dev.gumshoe.journal.Head;
import dev.gumshoe.operator.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file beside a journal: the signature, and under it the statement that is signed.
 *
 * @param signature as {@code ssh-keygen -Y verify -s} reads it; it stops at its last line
 * @param statement what follows
 */
record SignatureFile(SshSignature signature, Statement statement) {
  static final String NAME = "journal.sig";
  private static final long LONGEST = 1 << 14;

  static SignatureFile by(OperatorKey key, Head head) {
    var statement = new Statement(head);
    return new SignatureFile(SshSignature.by(key, statement.text()), statement);
  }

  /**
   * That of a session's directory, if there is one.
   *
   * @throws ProofException when it is not as it was written; why, in a few words
   */
  static Optional<SignatureFile> read(Path session) throws ProofException, IOException {
    Path file = session.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > LONGEST) {
      throw new ProofException("it is longer than a signature");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = text.indexOf(SshSignature.END);
    if (!text.startsWith(SshSignature.BEGIN) || end < 0) {
      throw new ProofException("it holds no signature");
    }
    var read =
        new SignatureFile(
            SshSignature.parse(text.substring(SshSignature.BEGIN.length(), end)),
            Statement.parse(text.substring(end + SshSignature.END.length())));
    if (!text.equals(read.text())) {
      throw new ProofException("it is not in the form that it was written in");
    }
    if (!read.signature.isOf(read.statement.text())) {
      throw new ProofException("the key that it names did not sign what stands under it");
    }
    return Optional.of(read);
  }

  /** Puts it beside the journal; who reads meanwhile finds the old one or this one, whole. */
  void write(Path session) throws IOException {
    Path half = Files.createTempFile(session, NAME, ".half");
    try {
      PrivateFiles.write(half, text().getBytes(StandardCharsets.US_ASCII));
      Files.move(half, session.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private String text() {
    return signature.armoured() + statement.text();
  }

  SignerKey key() {
    return signature.key();
  }

  /** How many events it speaks of. */
  long events() {
    return statement.head().events();
  }
}
