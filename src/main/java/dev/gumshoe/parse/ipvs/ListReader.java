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
import java.util.OptionalLong;
import java.util.Set;

/** Reads the lines of {@code ipvsadm -Ln}, or of the kernel's {@code /proc/net/ip_vs}. */
final class ListReader {
  private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");
  private static final Set<String> WITH_VALUE = Set.of("persistent", "mask", "pe");
  private static final Set<String> FORWARDS = Set.of("Masq", "Route", "Tunnel", "Local");

  private final Problems problems;
  private final boolean kernel;
  private final List<ServiceDraft> services = new ArrayList<>();

  /**
   * A reader.
   *
   * @param kernel whether numbers are hexadecimal, as the kernel prints them
   */
  ListReader(Problems problems, boolean kernel) {
    this.problems = problems;
    this.kernel = kernel;
  }

  List<ServiceDraft> services() {
    return services;
  }

  void read(Line line) {
    String[] words = line.text().strip().split("\\s+");
    if (words[0].equals("->")) {
      server(line, words);
    } else {
      service(words, line)
          .ifPresentOrElse(services::add, () -> problems.unread(line, "an IPVS virtual server"));
    }
  }

  private Optional<ServiceDraft> service(String[] words, Line line) {
    boolean byMark = words[0].equals("FWM");
    if (words.length < 3 || !(byMark || PROTOCOLS.contains(words[0]))) {
      return Optional.empty();
    }
    Optional<Endpoint> at = byMark ? mark(words[1]) : endpoint(words[1]);
    int scheduler = byMark && words[2].equals("IPv6") ? 3 : 2;
    if (at.isEmpty() || words.length <= scheduler) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceDraft(
            words[0].toLowerCase(Locale.ROOT),
            at.get(),
            words[scheduler],
            flags(List.of(words).subList(scheduler + 1, words.length)),
            Traffic.NONE,
            line.number()));
  }

  private List<String> flags(List<String> words) {
    var flags = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (kernel && word.equals("persistent")) {
        flags.add(word); // then a time in the kernel's ticks, which mean nothing outside of it
        i += 2;
      } else if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
        flags.add(word + " " + words.get(++i));
      } else {
        flags.add(word);
      }
    }
    return flags;
  }

  private void server(Line line, String[] words) {
    Optional<RealServer> server = server(words, line.number());
    if (server.isEmpty()) {
      problems.unread(line, "an IPVS real server");
    } else if (services.isEmpty()) {
      problems.add(line, "this real server stands under no virtual server");
    } else {
      services.getLast().servers().add(server.get());
    }
  }

  private Optional<RealServer> server(String[] words, int line) {
    if (words.length < 6 || !FORWARDS.contains(words[2])) {
      return Optional.empty();
    }
    Optional<Endpoint> at = endpoint(words[1]);
    OptionalLong weight = Numbers.whole(words[3]);
    OptionalLong active = Numbers.whole(words[4]);
    OptionalLong inactive = Numbers.whole(words[5]);
    if (at.isEmpty() || weight.isEmpty() || active.isEmpty() || inactive.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RealServer(
            at.get().ip(),
            at.get().port(),
            words[2],
            weight.getAsLong(),
            active.getAsLong(),
            inactive.getAsLong(),
            Traffic.NONE,
            line));
  }

  private Optional<Endpoint> endpoint(String text) {
    return kernel ? HexEndpoint.read(text) : HostPort.read(text);
  }

  private Optional<Endpoint> mark(String text) {
    if (!text.matches(kernel ? "[0-9A-Fa-f]{1,8}" : "\\d{1,10}")) {
      return Optional.empty();
    }
    return Optional.of(new Endpoint(Long.toString(Long.parseLong(text, kernel ? 16 : 10)), 0));
  }
}
