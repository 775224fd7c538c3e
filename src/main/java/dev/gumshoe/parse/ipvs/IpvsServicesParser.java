package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ipvsadm -Ln}, {@code ipvsadm -Sn} and {@code /proc/net/ip_vs}. */
public final class IpvsServicesParser implements Parser {
  private static final Pattern HEADING =
      Pattern.compile("IP Virtual Server version (\\S{1,32}) \\(size=(\\d{1,18})\\)\\s*");
  private static final Pattern SERVICES = Pattern.compile("Prot LocalAddress:Port\\s+(\\w+).*");

  /** The first column of {@code --stats} and {@code --rate}. */
  private static final Map<String, String> COUNTERS = Map.of("Conns", "stats", "CPS", "rate");

  /** The kernel prints this heading with single spaces, ipvsadm in columns. */
  private static final Pattern KERNEL = Pattern.compile("\\s+-> RemoteAddress:Port Forward .*");

  private static final Pattern SERVERS = Pattern.compile("\\s*-> RemoteAddress:Port.*");

  /** The parser; it keeps nothing between captures. */
  public IpvsServicesParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> none = NoIpvs.of(capture);
    if (none.isPresent()) {
      return none.get();
    }
    List<Line> lines = Lines.of(capture).stdout().stream().filter(line -> !line.blank()).toList();
    var problems = new Problems();
    return saved(capture, lines) ? read(lines, problems) : list(lines, problems);
  }

  private static Reading read(List<Line> lines, Problems problems) {
    var reader = new SaveReader(problems);
    lines.forEach(reader::read);
    return problems.with(services("", 0, "", reader.services()));
  }

  private static Reading list(List<Line> lines, Problems problems) {
    boolean kernel = lines.stream().anyMatch(line -> KERNEL.matcher(line.text()).matches());
    var reader = new ListReader(problems, kernel);
    var traffic = new TrafficReader(problems);
    String counters = "";
    String version = "";
    long size = 0;
    boolean headed = false;
    for (Line line : lines) {
      Matcher heading = HEADING.matcher(line.text());
      Matcher columns = SERVICES.matcher(line.text());
      if (heading.matches()) {
        version = heading.group(1);
        size = Numbers.whole(heading.group(2)).orElse(0);
      } else if (columns.matches()) {
        headed = true;
        counters = COUNTERS.getOrDefault(columns.group(1), "");
        if (counters.isEmpty() && !columns.group(1).equals("Scheduler")) {
          problems.add(line, "these are limits or time-outs, not the list of ipvsadm -Ln");
        }
      } else if (!SERVERS.matcher(line.text()).matches()) {
        lineReader(counters, reader, traffic).accept(line);
      }
    }
    if (!headed) {
      problems.add(0, "the heading of the list of IPVS services is missing");
    }
    List<ServiceDraft> services = counters.isEmpty() ? reader.services() : traffic.services();
    return problems.with(services(version, size, counters, services));
  }

  private static Consumer<Line> lineReader(
      String counters, ListReader list, TrafficReader traffic) {
    return counters.isEmpty() ? list::read : traffic::read;
  }

  /** {@code ipvsadm -Sn} prints no heading, and nothing at all where there is no service. */
  private static boolean saved(Capture capture, List<Line> lines) {
    boolean asked = capture.argv().stream().anyMatch(word -> word.matches("-[a-z]*S[a-z]*|--save"));
    return asked || !lines.isEmpty() && lines.getFirst().text().startsWith("-A ");
  }

  private static IpvsServices services(
      String version, long size, String counters, List<ServiceDraft> drafts) {
    return new IpvsServices(
        version, size, counters, drafts.stream().map(ServiceDraft::build).toList());
  }
}
