package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpvsServices.RealServer;
import dev.gumshoe.evidence.IpvsServices.Traffic;
import dev.gumshoe.parse.HostPort;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of {@code ipvsadm -Ln --stats} and {@code --rate}: an address, five numbers. */
final class TrafficReader {
  private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP", "FWM");
  private static final int NUMBERS = 5;

  private final Problems problems;
  private final List<ServiceDraft> services = new ArrayList<>();

  TrafficReader(Problems problems) {
    this.problems = problems;
  }

  List<ServiceDraft> services() {
    return services;
  }

  void read(Line line) {
    String[] words = line.text().strip().split("\\s+");
    Optional<Traffic> traffic = traffic(words);
    Optional<Endpoint> at = words.length > 1 ? at(words) : Optional.empty();
    if (traffic.isEmpty() || at.isEmpty()) {
      problems.unread(line, "a line of IPVS counters");
    } else if (PROTOCOLS.contains(words[0])) {
      String protocol = words[0].toLowerCase(Locale.ROOT);
      services.add(
          new ServiceDraft(protocol, at.get(), "", List.of(), traffic.get(), line.number()));
    } else if (services.isEmpty()) {
      problems.add(line, "this real server stands under no virtual server");
    } else {
      services.getLast().servers().add(server(at.get(), traffic.get(), line.number()));
    }
  }

  private static RealServer server(Endpoint at, Traffic traffic, int line) {
    return new RealServer(at.ip(), at.port(), "", 0, 0, 0, traffic, line);
  }

  private static Optional<Endpoint> at(String[] words) {
    if (!words[0].equals("FWM")) {
      boolean known = PROTOCOLS.contains(words[0]) || words[0].equals("->");
      return known ? HostPort.read(words[1]) : Optional.empty();
    }
    return Numbers.whole(words[1]).isPresent()
        ? Optional.of(new Endpoint(words[1], 0))
        : Optional.empty();
  }

  /** The last five words. */
  private static Optional<Traffic> traffic(String[] words) {
    if (words.length < NUMBERS + 2) {
      return Optional.empty();
    }
    long[] found = new long[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      found[i] = number(words[words.length - NUMBERS + i]);
      if (found[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Traffic(found[0], found[1], found[2], found[3], found[4]));
  }

  /** A number that may be shortened: {@code 12345K}; -1 where it is none. */
  private static long number(String word) {
    int unit = "KMGT".indexOf(word.charAt(word.length() - 1));
    long number = Numbers.whole(unit < 0 ? word : word.substring(0, word.length() - 1)).orElse(-1);
    long factor = 1;
    for (int i = 0; i <= unit; i++) {
      factor *= 1000;
    }
    return number > Long.MAX_VALUE / factor ? -1 : number * factor;
  }
}
