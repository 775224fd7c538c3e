package dev.gumshoe.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.journal.JournalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures go to and fro between Gumshoe and the real ssh-keygen. */
class SshKeygenTest {
  @TempDir private Path place;

  private record Ran(int status, String said) {}

  private static Ran run(Path in, String... arguments) throws IOException, InterruptedException {
    var argv = new ArrayList<>(List.of("ssh-keygen"));
    argv.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(argv).redirectErrorStream(true).redirectInput(in.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private Path statement(SignedSession session) throws IOException {
    String text = Files.readString(session.folder.resolve("journal.sig"));
    String statement = text.substring(text.indexOf(SshSignature.END) + SshSignature.END.length());
    return Files.writeString(place.resolve("statement"), statement);
  }

  @Test
  void sshKeygenVerifiesWhatGumshoeSigned() throws Exception {
    var session = SignedSession.in(place);
    Path signers =
        Files.writeString(place.resolve("signers"), "operator " + session.key().line() + "\n");
    String signature = session.folder.resolve("journal.sig").toString();
    String[] verify = {
      "-Y", "verify", "-f", signers.toString(), "-I", "operator", "-n", "gumshoe", "-s", signature
    };
    Path statement = statement(session);
    assertThat(run(statement, verify))
        .isEqualTo(
            new Ran(
                0,
                "Good \"gumshoe\" signature for operator with ED25519 key %s\n"
                    .formatted(session.key().fingerprint())));
    Files.writeString(statement, Files.readString(statement).replace("events 8", "events 9"));
    assertThat(run(statement, verify).status()).isNotZero();
  }

  @Test
  void sshKeygenReadsTheKeyAndOnlyTheOperatorCan() throws Exception {
    var keys = new OperatorKeys(place.resolve("keys"));
    assertThat(keys.existing()).isEmpty();
    SignerKey key = keys.orMade().half();
    assertThat(run(Path.of("/dev/null"), "-y", "-f", keys.file().toString()))
        .isEqualTo(new Ran(0, key.line() + " gumshoe\n"));
    assertThat(Files.readString(Path.of(keys.file() + ".pub")))
        .isEqualTo(key.line() + " gumshoe\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
        .isEqualTo("rw-------");
    assertThat(keys.orMade().half()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha512", "sha256"})
  void gumshoeVerifiesWhatSshKeygenSignedWithAKeyOfItsOwn(String hash) throws Exception {
    var session = SignedSession.unsigned(place);
    Files.createDirectories(session.keys.folder());
    String file = session.keys.file().toString();
    run(Path.of("/dev/null"), "-q", "-t", "ed25519", "-N", "", "-C", "op@desk", "-f", file);
    var head = JournalReader.read(session.folder).head();
    String statement = new Statement(head).text();
    Path message = Files.writeString(place.resolve("message"), statement);
    assertThat(
            run(
                    Path.of("/dev/null"),
                    "-Y",
                    "sign",
                    "-f",
                    file,
                    "-n",
                    "gumshoe",
                    "-O",
                    "hashalg=" + hash,
                    message.toString())
                .status())
        .isZero();
    Files.writeString(
        session.folder.resolve("journal.sig"),
        Files.readString(place.resolve("message.sig")) + statement);
    assertThat(session.verdict()).isEqualTo(new Verdict.Whole(8, session.key()));
    assertThat(SignerKey.ofLine(Files.readString(Path.of(file + ".pub")))).isEqualTo(session.key());
  }

  @Test
  void keyWithPassphraseOrOfAnotherTypeIsRefusedInASentence() throws Exception {
    var keys = new OperatorKeys(place);
    String file = keys.file().toString();
    run(Path.of("/dev/null"), "-q", "-t", "ed25519", "-N", "a passphrase", "-f", file);
    assertThatThrownBy(keys::orMade)
        .isInstanceOf(ProofException.class)
        .hasMessageEndingWith("it has a passphrase, and Gumshoe signs without asking for one.");
    Files.delete(keys.file());
    run(Path.of("/dev/null"), "-q", "-t", "ecdsa", "-N", "", "-f", file, "-C", "");
    Files.deleteIfExists(Path.of(file + ".pub"));
    assertThatThrownBy(keys::orMade)
        .isInstanceOf(ProofException.class)
        .hasMessageContaining("ecdsa-sha2-nistp256");
    Files.writeString(keys.file(), "nonsense");
    assertThatThrownBy(keys::orMade).hasMessageEndingWith("it is no OpenSSH private key.");
  }
}
