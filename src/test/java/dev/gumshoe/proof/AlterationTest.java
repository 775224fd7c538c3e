package dev.gumshoe.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.journal.Head;
import dev.gumshoe.journal.JournalReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a signed session is noticed, and told where. */
class AlterationTest {
  private static final long SEED = Long.getLong("gumshoe.seed", 20_261_122L);
  private static final int TRIES = 400;

  @TempDir private Path place;

  @Test
  void sessionThatNobodyTouchedIsWhole() throws Exception {
    var session = SignedSession.in(place);
    assertThat(session.verdict()).isEqualTo(new Verdict.Whole(SignedSession.EVENTS, session.key()));
  }

  @Test
  void withoutSignatureItIsUnsigned() throws Exception {
    assertThat(SignedSession.unsigned(place).verdict())
        .isEqualTo(new Verdict.Unsigned(SignedSession.EVENTS, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void alteredLineIsToldByTheLineAfterIt(int line) throws Exception {
    var session = SignedSession.in(place);
    List<String> lines = session.lines();
    lines.set(line - 1, lines.get(line - 1).replace("03:00:00.123", "04:00:00.123"));
    session.lines(lines);
    assertThat(session.verdict())
        .isInstanceOfSatisfying(
            Verdict.Altered.class,
            altered -> {
              // Of the last two lines there is no third one to tell which it was.
              assertThat(altered.line()).isEqualTo(line == 7 ? 8 : line);
              assertThat(altered.check()).isEqualTo("hash chain");
            });
  }

  @Test
  void alteredLastLineIsToldByTheSignatureOnly() throws Exception {
    var session = SignedSession.in(place);
    List<String> lines = session.lines();
    lines.set(7, lines.get(7).replace("fine", "find"));
    session.lines(lines);
    assertThat(session.verdict())
        .isEqualTo(
            new Verdict.Altered(
                "lines 1 to 8",
                0,
                "signature",
                "they fit each other, and they are not what was signed"));
    Files.delete(session.folder.resolve("journal.sig"));
    assertThat(session.verdict()).isEqualTo(new Verdict.Unsigned(8, true));
  }

  @ParameterizedTest
  @CsvSource({"swap, 3, number", "drop, 3, number", "twice, 4, number", "empty, 3, form"})
  void linesInAnotherOrderAreToldByTheirNumbers(String how, long line, String check)
      throws Exception {
    var session = SignedSession.in(place);
    List<String> lines = session.lines();
    switch (how) {
      case "swap" -> Collections.swap(lines, 2, 5);
      case "drop" -> lines.remove(2);
      case "twice" -> lines.add(3, lines.get(2));
      default -> lines.set(2, "");
    }
    session.lines(lines);
    assertThat(session.verdict())
        .isInstanceOfSatisfying(
            Verdict.Altered.class,
            altered -> {
              assertThat(altered.line()).isEqualTo(line);
              assertThat(altered.check()).isEqualTo(check);
            });
  }

  @Test
  void linesMissingAtTheEndAreCut() throws Exception {
    var session = SignedSession.in(place);
    List<String> lines = session.lines();
    for (int left = SignedSession.EVENTS - 1; left >= 0; left--) {
      session.lines(lines.subList(0, left));
      if (left == 0) {
        Files.writeString(session.file(), "");
      }
      assertThat(session.verdict())
          .isEqualTo(new Verdict.Cut(left, SignedSession.EVENTS, session.key()));
    }
  }

  @Test
  void whatWasPutAfterTheSignatureIsNotSigned() throws Exception {
    var session = SignedSession.in(place);
    session.goOn();
    assertThat(session.verdict()).isEqualTo(new Verdict.GoesOn(9, 8, 0, session.key()));
    Files.writeString(session.file(), "{\"v\":2", StandardOpenOption.APPEND);
    assertThat(session.verdict()).isEqualTo(new Verdict.GoesOn(9, 8, 6, session.key()));
  }

  @Test
  void attachmentsThatAreAlteredOrMissingAreToldByTheLineThatNamesThem() throws Exception {
    var session = SignedSession.in(place);
    assertThat(session.attachments()).hasSize(3);
    for (Path attachment : session.attachments()) {
      byte[] whole = Files.readAllBytes(attachment);
      String name = attachment.getFileName().toString();
      byte[] other = whole.clone();
      other[other.length / 2] ^= 1;
      long line = session.lines().getFirst().contains(name) ? 1 : 5;
      Files.write(attachment, other);
      assertThat(session.verdict()).isEqualTo(attachment(line, name, "was altered"));
      Files.delete(attachment);
      assertThat(session.verdict()).isEqualTo(attachment(line, name, "is missing"));
      Files.write(attachment, whole);
    }
    assertThat(session.verdict()).isInstanceOf(Verdict.Whole.class);
  }

  private static Verdict attachment(long line, String name, String what) {
    return new Verdict.Altered(
        "line " + line, line, "attachment", "attachment " + name + " " + what);
  }

  @Test
  void signatureOfAnotherSessionDoesNotFit() throws Exception {
    var session = SignedSession.in(place);
    var other = SignedSession.in(place.resolve("other"));
    List<String> lines = other.lines();
    lines.set(7, lines.get(7).replace("fine", "find"));
    other.lines(lines);
    Files.copy(
        session.folder.resolve("journal.sig"),
        other.folder.resolve("journal.sig"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(other.verdict())
        .isInstanceOfSatisfying(
            Verdict.Altered.class, altered -> assertThat(altered.check()).isEqualTo("signature"));
  }

  @Test
  void sessionThatWasMadeAnewAndSignedAgainNamesTheOtherKey() throws Exception {
    var session = SignedSession.in(place);
    SignerKey first = session.key();
    List<String> lines = session.lines();
    lines.set(2, lines.get(2).replace("03:00:00.123", "04:00:00.123"));
    for (int line = 3; line < lines.size(); line++) {
      byte[] before = lines.get(line - 1).getBytes(StandardCharsets.UTF_8);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(before));
      lines.set(
          line, lines.get(line).replaceFirst("\"prev\":\"\\w+\"", "\"prev\":\"" + hash + "\""));
    }
    session.lines(lines);
    assertThat(session.verdict())
        .isInstanceOfSatisfying(
            Verdict.Altered.class,
            altered -> assertThat(altered.place()).isEqualTo("lines 1 to 8"));
    var forger = new OperatorKeys(place.resolve("forger"));
    Head head = JournalReader.read(session.folder).head();
    Seal.fresh(forger).put(session.folder, head);
    assertThat(session.verdict()).isEqualTo(new Verdict.Whole(8, forger.orMade().half()));
    assertThat(forger.orMade().half()).isNotEqualTo(first);
  }

  /** Any byte of any file set, put in or taken out, at random. */
  @Test
  void whateverIsAlteredIsNoticed() throws Exception {
    var session = SignedSession.in(place);
    Verdict whole = session.verdict();
    List<Path> files = new ArrayList<>(session.attachments());
    files.add(session.file());
    files.add(session.file());
    files.add(session.folder.resolve("journal.sig"));
    var random = new Random(SEED);
    for (int tried = 0; tried < TRIES; tried++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      byte[] after = altered(before, random);
      Files.write(file, after);
      assertThat(session.verdict())
          .as("seed %d try %d of %s", SEED, tried, file.getFileName())
          .isNotEqualTo(whole);
      Files.write(file, before);
    }
    assertThat(session.verdict()).isEqualTo(whole);
  }

  private static byte[] altered(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> {
        out.write(bytes[at] ^ (1 << random.nextInt(8)));
        out.write(bytes, at + 1, bytes.length - at - 1);
      }
      case 1 -> out.write(bytes, at + 1, bytes.length - at - 1);
      case 2 -> {
        out.write('0' + random.nextInt(10));
        out.write(bytes, at, bytes.length - at);
      }
      // Cut there.
      default -> {}
    }
    return out.toByteArray();
  }
}
