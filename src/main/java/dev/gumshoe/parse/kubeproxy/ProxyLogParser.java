package dev.gumshoe.parse.kubeproxy;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ProxyLog;
import dev.gumshoe.evidence.ProxyLog.ProxyLogEntry;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A log of kube-proxy, as files of the runtime hold it or as its tools print it; they print what
 * the container wrote to standard error on standard error.
 */
public final class ProxyLogParser implements Parser {
  /** kube-proxy prints the rules that it could not set below the error; they are no errors. */
  private static final Pattern RULES =
      Pattern.compile("\\s*(?:-[AXDIN] |:[\\w-]+ |\\*\\w+$|COMMIT$).*");

  /** Words of the tool for IPv6; with them the rules for IPv4 are not concerned. */
  private static final Pattern IPV6 = Pattern.compile("ip6tables|ipFamily=\"?IPv6");

  /** The parser; it keeps nothing between captures. */
  public ProxyLogParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    Lines lines = Lines.of(capture);
    var entries = new ArrayList<ProxyLogEntry>();
    for (var stream : List.of(lines.stdout(), lines.stderr())) {
      for (LogRecord message : LogRecord.group(Envelopes.open(stream))) {
        entry(message).ifPresent(entries::add);
      }
    }
    return new Problems()
        .with(new ProxyLog(lines.stdout().size() + lines.stderr().size(), entries));
  }

  /** The message's most telling line, when it tells of a known problem. */
  private static Optional<ProxyLogEntry> entry(LogRecord message) {
    KnownProblem.Met best = null;
    LogLine where = null;
    boolean ipv6 = false;
    for (LogLine line : message.lines()) {
      if (RULES.matcher(line.text()).matches()) {
        continue;
      }
      ipv6 |= IPV6.matcher(line.text()).find();
      KnownProblem.Met met = KnownProblem.in(line.text()).orElse(null);
      if (met != null && (best == null || met.rank() < best.rank())) {
        best = met;
        where = line;
      }
    }
    return best == null || where == null
        ? Optional.empty()
        : Optional.of(entry(message, best, where, ipv6));
  }

  private static ProxyLogEntry entry(
      LogRecord message, KnownProblem.Met met, LogLine where, boolean ipv6) {
    boolean onlyIpv6 = ipv6 && !met.id().equals("api-unreachable");
    return new ProxyLogEntry(
        message.time(),
        message.severity(),
        onlyIpv6 ? "ip6tables-only" : met.id(),
        onlyIpv6 ? "" : met.chain(),
        where.text().strip(),
        where.number());
  }
}
