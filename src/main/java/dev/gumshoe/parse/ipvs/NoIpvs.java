package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;

/** A kernel without IPVS, told apart from other failures of ipvsadm. */
final class NoIpvs {
  private static final List<String> SIGNS =
      List.of(
          "Can't initialize ipvs",
          "Are you sure that IP Virtual Server is built in the kernel",
          "cannot open file /proc/net/ip_vs",
          "/proc/net/ip_vs: No such file or directory",
          "/proc/net/ip_vs_conn: No such file or directory");

  private NoIpvs() {}

  /** Why there is no answer; empty when there is one. */
  static Optional<Reading.NotRead> of(Capture capture) {
    Lines lines = Lines.of(capture);
    return Refused.of(capture).map(refused -> because(lines, refused));
  }

  private static Reading.NotRead because(Lines lines, Reading.NotRead refused) {
    if (refused.why() == Why.NO_PERMISSION) {
      return refused;
    }
    Optional<Line> sign =
        SIGNS.stream().flatMap(text -> lines.firstWith(text).stream()).findFirst();
    return sign.map(
            line ->
                new Reading.NotRead(
                    Why.UNSUPPORTED,
                    "The kernel has no IPVS, or its module ip_vs is not loaded: "
                        + line.text().strip()))
        .orElse(refused);
  }
}
