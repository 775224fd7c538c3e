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
import java.util.Map;
import java.util.Optional;

/** Reads the lines of {@code ipvsadm -Sn}, which are options of ipvsadm. */
final class SaveReader {
  private static final Map<String, String> PROTOCOLS =
      Map.of(
          "-t", "tcp",
          "--tcp-service", "tcp",
          "-u", "udp",
          "--udp-service", "udp",
          "--sctp-service", "sctp",
          "-f", "fwm",
          "--fwmark-service", "fwm");
  private static final Map<String, String> FORWARDS =
      Map.of("-m", "Masq", "-g", "Route", "-i", "Tunnel");
  private static final Map<String, String> FLAGS =
      Map.of("-p", "persistent ", "-M", "mask ", "pe", "pe ", "--pe", "pe ");

  private final Problems problems;
  private final List<ServiceDraft> services = new ArrayList<>();

  SaveReader(Problems problems) {
    this.problems = problems;
  }

  List<ServiceDraft> services() {
    return services;
  }

  void read(Line line) {
    List<String> words = List.of(line.text().strip().split("\\s+"));
    Optional<String> key = words.stream().filter(PROTOCOLS::containsKey).findFirst();
    String protocol = key.map(PROTOCOLS::get).orElse("");
    Optional<Endpoint> at = key.flatMap(name -> at(protocol, after(words, name)));
    if (at.isEmpty()) {
      problems.unread(line, "a line of ipvsadm -Sn");
    } else if (words.getFirst().equals("-A")) {
      String scheduler = after(words, "-s");
      services.add(
          new ServiceDraft(
              protocol, at.get(), scheduler, flags(words), Traffic.NONE, line.number()));
    } else if (words.getFirst().equals("-a")) {
      server(line, words, protocol, at.get());
    } else {
      problems.unread(line, "a line of ipvsadm -Sn");
    }
  }

  private void server(Line line, List<String> words, String protocol, Endpoint at) {
    // Real servers follow their virtual server, so it is nearly always the last one.
    Optional<ServiceDraft> service =
        services.reversed().stream().filter(known -> known.is(protocol, at)).findFirst();
    Optional<Endpoint> real = HostPort.read(after(words, "-r"));
    if (service.isEmpty()) {
      problems.add(line, "this real server stands under no virtual server");
    } else if (real.isEmpty()) {
      problems.unread(line, "an IPVS real server");
    } else {
      service.get().servers().add(server(real.get(), words, line.number()));
    }
  }

  private static RealServer server(Endpoint at, List<String> words, int line) {
    String forward =
        words.stream().filter(FORWARDS::containsKey).findFirst().map(FORWARDS::get).orElse("");
    long weight = Numbers.whole(after(words, "-w")).orElse(1); // ipvsadm(8): 1 by default
    return new RealServer(at.ip(), at.port(), forward, weight, 0, 0, Traffic.NONE, line);
  }

  private static List<String> flags(List<String> words) {
    var flags = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String name = FLAGS.get(words.get(i));
      if (name != null && i + 1 < words.size()) {
        flags.add(name + words.get(++i));
      } else if (words.get(i).equals("-b") && i + 1 < words.size()) {
        flags.add("(" + words.get(++i) + ")"); // as ipvsadm -Ln prints flags of the scheduler
      } else if (words.get(i).equals("ops") || words.get(i).equals("-o")) {
        flags.add("ops");
      }
    }
    return flags;
  }

  private static Optional<Endpoint> at(String protocol, String text) {
    if (!protocol.equals("fwm")) {
      return HostPort.read(text);
    }
    return Numbers.whole(text).isPresent() ? Optional.of(new Endpoint(text, 0)) : Optional.empty();
  }

  private static String after(List<String> words, String option) {
    int at = words.indexOf(option);
    return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
  }
}
