package dev.gumshoe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.proof.Verdict;
import dev.gumshoe.proof.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long journal and the index beside it, which is never needed and never believed blindly. */
class IndexTest {
  private static final int EVENTS = 9_001;

  @TempDir private Path session;
  private String head;
  private Path file;
  private Path index;

  @BeforeEach
  void write() throws Exception {
    head = LongSession.write(session, EVENTS, 300);
    file = session.resolve(Journal.FILE);
    index = session.resolve(IndexFile.NAME);
  }

  private void assertIsTheSession(Journal journal) {
    assertThat(journal.head().hash()).isEqualTo(head);
    assertThat(journal.events()).hasSize(EVENTS);
    for (int count : new int[] {0, 1, 5, 4_096, 4_100, 8_192, EVENTS}) {
      assertThat(journal.state(count))
          .isEqualTo(SessionState.of(journal.events().subList(0, count)));
    }
    assertThat(journal.only(Event.NoteAdded.class).count()).isEqualTo(1_800);
    assertThat(journal.at(7)).isEqualTo(journal.events().get(7).at());
  }

  @Test
  void isMadeOnTheFirstOpeningAndTellsTheSame() throws Exception {
    assertThat(index).doesNotExist();
    assertIsTheSession(JournalReader.read(session));
    assertThat(index).exists();
    FileTime made = Files.getLastModifiedTime(index);
    assertIsTheSession(JournalReader.read(session));
    assertThat(Files.getLastModifiedTime(index)).isEqualTo(made);
  }

  @Test
  void isMadeAnewWhenItIsDamagedOrAnothersAndNeverBelievedThen() throws Exception {
    JournalReader.read(session);
    byte[] whole = Files.readAllBytes(index);
    var random = new Random(9);
    for (int round = 0; round < 40; round++) {
      byte[] damaged = whole.clone();
      if (round % 2 == 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      } else {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      Files.write(index, damaged);
      assertThat(JournalReader.read(session).head().hash()).isEqualTo(head);
      assertThat(index).hasBinaryContent(whole);
    }
    Path other = session.resolve("other");
    LongSession.write(other, EVENTS + 1, 300);
    JournalReader.read(other);
    Files.write(index, Files.readAllBytes(other.resolve(IndexFile.NAME)));
    assertIsTheSession(JournalReader.read(session));
  }

  @Test
  void growsWithTheJournal() throws Exception {
    try (var writer = JournalWriter.reopen(JournalReader.read(session), Clock.systemUTC())) {
      writer.append(new Event.NoteAdded("forwarding", "one more"));
      Files.writeString(file, "{\"v\":2,\"n\":", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
      Journal grown = JournalReader.read(session);
      assertThat(grown.events()).hasSize(EVENTS + 1);
      assertThat(grown.head()).isEqualTo(writer.head());
      assertThat(grown.note()).contains("half written (11 bytes)");
      assertThat(grown.state()).isEqualTo(SessionState.of(grown.events()));
    }
  }

  @Test
  void lineThatIsAlteredIsNoticedOnOpening() throws Exception {
    JournalReader.read(session);
    alter();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThatThrownBy(() -> JournalReader.read(session))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("line 102 cannot be read: it does not name the hash");
  }

  /** By somebody who hides it: then when the line is read, and by verify at once. */
  @Test
  void lineThatIsAlteredInSecretIsNoticedWhenItIsRead() throws Exception {
    JournalReader.read(session);
    FileTime before = Files.getLastModifiedTime(file);
    alter();
    Files.setLastModifiedTime(file, before);
    Journal opened = JournalReader.read(session);
    assertThat(opened.events().get(5_000).sequence()).isEqualTo(5_000);
    assertThatThrownBy(() -> opened.events().get(100))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("line 101 was altered since; see what 'gumshoe verify' says.");
    assertThat(Verification.of(session, Optional.empty()).verdict())
        .isInstanceOf(Verdict.Altered.class);
  }

  private void alter() throws Exception {
    String text = Files.readString(file);
    Files.writeString(file, text.replace("for the 100th time", "for the 100th TIME"));
  }

  @Test
  void shortJournalNeedsNone() throws Exception {
    Path small = session.resolve("small");
    LongSession.write(small, 100, 300);
    assertThat(JournalReader.read(small).events()).hasSize(100);
    assertThat(small.resolve(IndexFile.NAME)).doesNotExist();
  }

  @Test
  void whereNoneCanBeKeptTheJournalIsReadAllTheSame() throws Exception {
    try (SmallDisk disk = SmallDisk.of(session.resolve("disk"), 20_000)) {
      Path there = disk.place().resolve("s");
      String end = LongSession.write(there, EVENTS, 300);
      disk.makeReadOnly();
      assertThat(JournalReader.read(there).head().hash()).isEqualTo(end);
      assertThat(there.resolve(IndexFile.NAME)).doesNotExist();
    }
  }
}
