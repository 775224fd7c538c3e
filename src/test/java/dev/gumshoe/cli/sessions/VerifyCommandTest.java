package dev.gumshoe.cli.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A session that was signed with a key that nobody has any more. */
class VerifyCommandTest {
  private static final Path KEPT = Path.of("src/test/resources/journal");
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJgCQu4fFs/W8m6Uw2fyEDXJuSZqrSg/4ywSF/SriTYG";
  private static final String FINGERPRINT = "SHA256:XrSYvN7xx9/Fw2pAzHZOo7eZK10XoLIbEhXlybUTtFw";
  private static final String HEAD =
      "bdf5610724e1caa7b2959d699225f1789708eaadf8584248e5b2d58679f6412b";

  @TempDir private Path place;
  private Path session = Path.of("");
  private Path key = Path.of("");

  private static CommandRun run(String... args) {
    CommandRun ran = CommandRun.of(args);
    return new CommandRun(ran.status(), ran.out().strip(), ran.err().strip());
  }

  private CommandRun verify(String... more) {
    return run(
        Stream.concat(Stream.of("verify", session.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @BeforeEach
  void copySession() throws IOException {
    session = copy("version-2");
    key = Files.writeString(place.resolve("key.pub"), KEY + " somebody\n");
  }

  private Path copy(String version) throws IOException {
    Path to = place.resolve(version);
    try (Stream<Path> files = Files.walk(KEPT.resolve(version))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(KEPT.resolve(version).relativize(file)));
      }
    }
    return to;
  }

  @Test
  void wholeSessionIsProvedByAGivenKeyOrAKeptHash() {
    String whole = "Whole: all 7 events are as they were signed by ";
    assertThat(verify("--key", key.toString()))
        .isEqualTo(new CommandRun(0, whole + "the given key " + FINGERPRINT + ".", ""));
    assertThat(verify())
        .isEqualTo(new CommandRun(1, whole + "a key that is not yours, " + FINGERPRINT + ".", ""));
    assertThat(verify("--head", HEAD))
        .isEqualTo(
            new CommandRun(
                0,
                whole
                    + "a key that is not yours, "
                    + FINGERPRINT
                    + ". The given hash is that after event 7.",
                ""));
  }

  @Test
  void anotherKeyThanGivenDoesNotProveIt() throws IOException {
    Files.writeString(key, KEY.replace("AAAAIJgC", "AAAAIJgD"));
    assertThat(verify("--key", key.toString()))
        .isEqualTo(
            new CommandRun(
                1,
                "Whole: all 7 events are as they were signed by ANOTHER KEY THAN GIVEN, "
                    + FINGERPRINT
                    + ".",
                ""));
  }

  @Test
  void hashThatItNeverHadIsTold() {
    assertThat(verify("--key", key.toString(), "--head", "0".repeat(64)))
        .isEqualTo(
            new CommandRun(
                1,
                "Altered: anchor of journal.jsonl: it never had the hash " + "0".repeat(64) + ".",
                ""));
  }

  @Test
  void eachVerdictIsOneSentence() throws IOException {
    Path journal = session.resolve("journal.jsonl");
    String text = Files.readString(journal);
    List<String> lines = Files.readAllLines(journal);
    String given = "--key=" + key;

    Files.writeString(journal, String.join("\n", lines.subList(0, 5)) + "\n");
    assertThat(verify(given))
        .isEqualTo(
            new CommandRun(
                1,
                "Cut at the end: 5 events are there, and 7 were signed by the given key "
                    + FINGERPRINT
                    + ".",
                ""));
    Files.writeString(journal, text.replace("sysctl net.ipv4.ip_forward", "true"));
    assertThat(verify(given))
        .isEqualTo(
            new CommandRun(
                1,
                "Altered: hash chain of line 4: it is not the line whose hash line 5 names.",
                ""));
    Files.writeString(journal, text);
    Files.writeString(journal, "{\"v\":2", StandardOpenOption.APPEND);
    assertThat(verify(given))
        .isEqualTo(
            new CommandRun(
                1,
                "Goes on after what was signed: 7 of 7 events are as they were signed by the given"
                    + " key "
                    + FINGERPRINT
                    + "; not signed: 6 bytes of a half-written line.",
                ""));
    Files.writeString(journal, text);
    Files.delete(session.resolve("journal.sig"));
    assertThat(verify())
        .isEqualTo(
            new CommandRun(
                1,
                "Whole but unsigned: the 7 events fit each other, and nobody vouches for them.",
                ""));
  }

  @Test
  void sessionOfVersionOneIsUnsignedUntilItIsExported() throws IOException {
    session = copy("version-1");
    assertThat(verify().out())
        .isEqualTo(
            "Unsigned: 7 events can be read; some are of version 1, whose lines are not tied to"
                + " each other, and nobody vouches for them.");
    CommandRun report = run("report", session.toString());
    assertThat(report.status()).isZero();
    assertThat(report.out()).contains("gumshoe verify version-1 --head ");
    CommandRun verified = verify();
    assertThat(verified.status()).isZero();
    assertThat(verified.out())
        .startsWith("Whole: all 7 events are as they were signed by your key SHA256:");
  }

  @Test
  void verdictIsJsonToo() {
    var json = new JsonMapper().readTree(verify("--json", "--key", key.toString()).out());
    assertThat(json.path("verdict").asString()).isEqualTo("whole");
    assertThat(json.path("head").asString()).isEqualTo(HEAD);
    assertThat(json.path("key").asString()).isEqualTo(FINGERPRINT);
    assertThat(json.path("whose").asString()).isEqualTo("given");
    assertThat(json.path("proved").asBoolean()).isTrue();
  }

  @Test
  void whatCannotBeReadIsAWrongCall() throws IOException {
    assertThat(run("verify", place.resolve("nothing").toString()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "gumshoe: %s is no session: there is no journal.jsonl in it."
                    .formatted(place.resolve("nothing"))));
    assertThat(verify("--head", "12").status()).isEqualTo(2);
    Path empty = Files.writeString(place.resolve("empty.pub"), "# none\n");
    assertThat(verify("--key", empty.toString()).err())
        .isEqualTo("gumshoe: There is no key in " + empty + ".");
    Files.writeString(empty, "ssh-rsa AAAA\n");
    assertThat(verify("--key", empty.toString()).err())
        .endsWith("cannot be used: there is no key of the type ssh-ed25519 in it.");
  }

  @Test
  void reportLeavesTheSignatureOfAnotherAsItIs() throws IOException {
    Path signature = session.resolve("journal.sig");
    Path before =
        Files.copy(signature, place.resolve("before"), StandardCopyOption.COPY_ATTRIBUTES);
    CommandRun report = run("report", session.toString());
    assertThat(report.out()).contains(FINGERPRINT).contains("--head " + HEAD);
    assertThat(signature).hasSameTextualContentAs(before);
  }
}
