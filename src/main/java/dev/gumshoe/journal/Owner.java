package dev.gumshoe.journal;

import dev.gumshoe.operator.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has a session open, in a file beside its journal. The lock on the journal is what keeps
 * others out; this only gives it a name. After a crash it stays, and says nothing any more.
 */
final class Owner {
  private static final String NAME = "journal.owner";
  private static final int LONGEST = 400;
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

  private final Path file;

  Owner(Path session) {
    this.file = session.resolve(NAME);
  }

  /** Writes that this process has it open from now on; a full disk does not keep it from that. */
  void enter(Instant now) {
    String words =
        "process %d of %s on %s, since %s"
            .formatted(
                ProcessHandle.current().pid(),
                System.getProperty("user.name"),
                host(),
                SINCE.format(now));
    try {
      PrivateFiles.write(file, words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.debug("{} cannot be written", file, e);
    }
  }

  /** In words; empty where that is not told. */
  Optional<String> words() {
    try {
      String words = Files.readString(file).strip().replaceAll("\\p{Cntrl}", "?");
      return Optional.of(words).filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Nobody has it open any more. */
  void leave() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays", file, e);
    }
  }

  /** As the kernel has it: a name server is not asked. */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("this machine");
    }
  }
}
