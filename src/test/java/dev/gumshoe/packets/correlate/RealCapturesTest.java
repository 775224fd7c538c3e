package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
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
  private static final List<String> POINTS =
      List.of("pod:pod:eth0", "node:node:eth0", "peer:peer:eth0");
  private static final List<String> TUNNEL_POINTS =
      List.of("pod:pod:eth0", "veth:node:veth0", "peer:peer:eth0");
  private static final String SERVER =
      "my $s=IO::Socket::INET->new(Listen=>9,LocalPort=>8080,ReuseAddr=>1);print qq(ready\\n);"
          + "while(my $c=$s->accept){print $c qq(hello\\n);close $c}";
  private static final String ECHO =
      "my $s=IO::Socket::INET->new(Proto=>'udp',LocalPort=>5353);print qq(ready\\n);"
          + "while($s->recv(my $d,999)){$s->send($d)}";

  @TempDir private static @Nullable Path directory;
  private static @Nullable Lab lab;

  @BeforeAll
  static void begin() {
    Lab made = new Lab(Objects.requireNonNull(directory));
    lab = made;
    made.serve("peer", SERVER);
    made.serve("peer", ECHO);
  }

  @AfterAll
  static void end() {
    Objects.requireNonNull(lab).close();
  }

  /** When a SYN is sent again depends on the kernel (tcp_syn_linear_timeouts). */
  private static String withoutTimes(String sentence) {
    return sentence
        .replaceAll(" It was sent \\d+ times \\([^)]*\\)\\.", "")
        .replaceAll(" \\d+ times \\([^)]*\\)", "");
  }

  private static List<String> points(String to) {
    return switch (to.split("\\.")[0] + "." + (to.indexOf('.') > 0 ? to.split("\\.")[1] : "")) {
      case "any." -> List.of("pod:pod:eth0", "node:node:any", "peer:peer:eth0");
      case "10.245" -> TUNNEL_POINTS;
      default -> POINTS;
    };
  }

  @ParameterizedTest
  @MethodSource("dev.gumshoe.packets.correlate.RealCase#all")
  void isConcluded(RealCase one) {
    Lab here = Objects.requireNonNull(lab);
    PacketTrace trace;
    try {
      one.spoil().forEach(line -> here.in(line.split(" ", 2)[0], line.split(" ", 2)[1]));
      trace =
          here.capture(
              new Trigger(Optional.empty(), one.port(), ""),
              points(one.to()),
              () -> here.try_("pod", one.attempt()));
    } finally {
      one.undo().forEach(line -> here.try_(line.split(" ", 2)[0], line.split(" ", 2)[1]));
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
    assertEquals(one.sentence(), withoutTimes(found.sentence()));
  }
}
