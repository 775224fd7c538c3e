package dev.gumshoe.session;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.operator.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** The directory that sessions are kept in. */
public final class SessionStore {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path root;
  private final Clock clock;

  /** Sessions under this directory; it is made when the first one begins. */
  public SessionStore(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /** Where the operator's sessions are kept. */
  public static SessionStore ofOperator(Clock clock) {
    return new SessionStore(DataFolder.ofOperator().resolve("sessions"), clock);
  }

  /** A directory for a new session: begins with the time in UTC, so that names sort by time. */
  public Path fresh(Flow flow) {
    String name = STAMP.format(clock.instant()) + "-" + flow.id();
    Path free = root.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = root.resolve(name + "-" + number);
    }
    return free;
  }

  /** The directories of all sessions, the latest first. */
  public List<Path> sessions() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var found = Files.list(root)) {
      return found
          .filter(session -> Files.isRegularFile(session.resolve(Journal.FILE)))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    }
  }
}
