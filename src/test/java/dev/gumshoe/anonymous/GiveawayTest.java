package dev.gumshoe.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Event;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GiveawayTest {
  private final String secret = UUID.randomUUID().toString();
  @TempDir private Path folder;
  private Path out = Path.of("");
  private Path keys = Path.of("");

  private Giveaway giveaway() throws Exception {
    return Giveaway.of(JournalReader.read(folder.resolve("session")), keys);
  }

  @BeforeEach
  void write() throws Exception {
    out = folder.resolve("out");
    keys = folder.resolve("keys");
    try (var writer = JournalWriter.create(folder.resolve("session"), Clock.systemUTC())) {
      writer.append(new Event.SessionStarted("f", "id: f\npassword: " + secret, Map.of(), "1"));
      writer.append(new Event.RoleFilled("node", "frodo@10.11.12.13", ""));
      writer.append(new Event.StepEntered("a"));
      // As a version would have kept it that knew fewer forms of secrets.
      writer.append(new Event.NoteAdded("a", "10.11.12.13 has --password=" + secret));
      writer.append(new Event.NoteAdded("a", "had [secret removed] and [secret removed]"));
    }
  }

  @Test
  void aPreviewCountsSecretsAndShowsNone() throws Exception {
    assertThat(giveaway().preview().lines())
        .contains(
            "Secrets: 2 taken out when they were read, 1 more taken out now.",
            "IPv4 addresses that will be replaced: 1")
        .noneMatch(line -> line.contains(secret));
  }

  @Test
  void secretsThatAnEarlierVersionKeptAreTakenOut() throws Exception {
    giveaway().writeTo(out);
    Journal given = JournalReader.read(out);
    assertThat(given.events().get(3).event().toString())
        .contains("--password=[secret removed]")
        .doesNotContain(secret, "10.11.12.13");
    assertThat(given.start().flowText()).contains("password: " + secret);
  }

  @Test
  void anOriginalThatIsLeftStopsItAndItSaysWhere() throws Exception {
    Giveaway giveaway = giveaway();
    assertThatThrownBy(() -> giveaway.made(_ -> "line\nat 10.11.12.13", text -> text))
        .isInstanceOf(OriginalsLeftException.class)
        .hasMessageContaining("The report was not written: 1 originals were found in it.\n")
        .hasMessageContaining("the report line 2: 10.11.12.13\n");
  }

  @Test
  void whatIsMadeIsMadeOfTheSessionWithStandIns() throws Exception {
    String made =
        giveaway().made(journal -> journal.events().get(1).event().toString(), text -> text);
    assertThat(made).contains("RoleFilled").doesNotContain("10.11.12.13", "frodo");
    assertThat(Files.exists(giveaway().map())).isTrue();
  }
}
