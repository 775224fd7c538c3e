package dev.gumshoe.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  @TempDir private Path place;

  @Test
  void exportSignsWhatIsNotSignedYet() throws Exception {
    var session = SignedSession.unsigned(place);
    assertThat(Seal.confirm(session.keys, JournalReader.read(session.folder)))
        .isEqualTo(new Sealed.By(session.key(), 8));
    session.goOn();
    assertThat(Seal.confirm(session.keys, JournalReader.read(session.folder)))
        .isEqualTo(new Sealed.By(session.key(), 9));
    assertThat(session.verdict()).isEqualTo(new Verdict.Whole(9, session.key()));
  }

  @Test
  void exportLeavesTheSignatureOfAnother() throws Exception {
    var session = SignedSession.in(place);
    session.goOn();
    var reader = new OperatorKeys(place.resolve("reader"));
    assertThat(Seal.confirm(reader, JournalReader.read(session.folder)))
        .isEqualTo(new Sealed.By(session.key(), 8));
    assertThat(reader.existing()).isEmpty();
    assertThat(session.verdict()).isEqualTo(new Verdict.GoesOn(9, 8, 0, session.key()));
  }

  @Test
  void whatSpeaksAgainstTheSignatureIsNotSignedOver() throws Exception {
    var session = SignedSession.in(place);
    List<String> lines = session.lines();
    session.lines(lines.subList(0, 5));
    assertRefused(
        session,
        "The session was cut at its end: its signature speaks of 8 events, and there are 5.");
    session.goOn();
    session.goOn();
    session.goOn();
    assertRefused(session, "The session is not what was signed; see what 'gumshoe verify' says.");
    session.lines(lines);
    Files.writeString(session.folder.resolve("journal.sig"), "nonsense");
    assertRefused(
        session,
        "Its signature cannot be used: it holds no signature; see what 'gumshoe verify' says.");
  }

  private static void assertRefused(SignedSession session, String why) throws Exception {
    Journal journal = JournalReader.read(session.folder);
    Path file = session.folder.resolve("journal.sig");
    String before = Files.readString(file);
    assertThat(Seal.confirm(session.keys, journal)).isEqualTo(new Sealed.Not(why));
    assertThat(Seal.after(session.keys, journal).put(session.folder, journal.head()))
        .isEqualTo(new Sealed.Not(why));
    assertThat(file).hasContent(before);
  }

  @Test
  void keyIsInNoFileOfTheSession() throws Exception {
    var session = SignedSession.in(place);
    String text = Files.readString(session.keys.file());
    assertThat(text).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    try (var files = Files.walk(session.folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(text.lines().toList().get(2));
      }
    }
  }

  @Test
  void placeThatCannotHoldAKeyIsTold() throws Exception {
    var session = SignedSession.unsigned(place);
    var nowhere = new OperatorKeys(Files.writeString(place.resolve("file"), "").resolve("keys"));
    assertThat(Seal.confirm(nowhere, JournalReader.read(session.folder)))
        .isInstanceOfSatisfying(
            Sealed.Not.class, not -> assertThat(not.why()).startsWith("No key can be made in "));
    assertThat(session.verdict()).isEqualTo(new Verdict.Unsigned(8, true));
  }
}
