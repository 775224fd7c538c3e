package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.network.Laying;
import dev.gumshoe.network.Server;
import dev.gumshoe.network.Situation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real packets of a real kernel, captured by tcpdump at several points. */
final class RealCapturesTest {
  @TempDir private static @Nullable Path directory;
  private static @Nullable Lab lab;

  @BeforeAll
  static void begin() throws Exception {
    Lab made = new Lab(Objects.requireNonNull(directory));
    lab = made;
    Laying.tunnel(made);
    Laying.wayBack(made);
    made.serve("peer", Server.silent());
    made.serve("peer", Server.greeting());
    made.serve("peer", Server.udp());
  }

  @AfterAll
  static void end() throws Exception {
    Objects.requireNonNull(lab).close();
  }

  @ParameterizedTest
  @MethodSource("dev.gumshoe.network.Situations#all")
  void isConcluded(Situation one) throws Exception {
    Lab here = Objects.requireNonNull(lab);
    PacketTrace trace;
    try {
      one.begin(here);
      trace =
          here.capture(
              new Trigger(Optional.empty(), one.attempt().port(), ""),
              one.points(),
              "pod",
              one.attempt().argv());
    } finally {
      one.end(here);
    }
    PacketTrace.Connection found = trace.connections().getFirst();
    assertEquals(
        one.expected(),
        List.of(
            found.fate(),
            found.refusal(),
            found.sender(),
            found.conclusion(),
            found.lastSeen(),
            found.missingAt()),
        found::sentence);
    assertEquals(one.sentence(), Situation.withoutTimes(found.sentence()));
  }
}
