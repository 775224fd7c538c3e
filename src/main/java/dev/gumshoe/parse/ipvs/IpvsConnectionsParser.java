package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpvsConnections;
import dev.gumshoe.evidence.IpvsConnections.IpvsConnection;
import dev.gumshoe.parse.HostPort;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ipvsadm -Lnc} and {@code /proc/net/ip_vs_conn}. */
public final class IpvsConnectionsParser implements Parser {
  /** Minutes and seconds; the kernel may print an entry that is past its time as negative. */
  private static final Pattern EXPIRES = Pattern.compile("(-?)(\\d{1,10}):(-?)(\\d{1,2})");

  private static final int TOOL_COLUMNS = 6;
  private static final int KERNEL_COLUMNS = 9;

  /** The parser; it keeps nothing between captures. */
  public IpvsConnectionsParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> none = NoIpvs.of(capture);
    if (none.isPresent()) {
      return none.get();
    }
    var problems = new Problems();
    var found = new ArrayList<IpvsConnection>();
    boolean headed = false;
    for (Line line : Lines.of(capture).stdout()) {
      if (isHeader(line.text())) {
        headed = true;
      } else if (!line.blank()) {
        Optional<IpvsConnection> connection = connection(line);
        connection.ifPresentOrElse(
            found::add, () -> problems.unread(line, "an IPVS connection with numeric addresses"));
      }
    }
    if (!headed) {
      problems.add(0, "the heading of the IPVS connection table is missing");
    }
    return problems.with(new IpvsConnections(found));
  }

  private static boolean isHeader(String text) {
    return text.startsWith("IPVS connection entries")
        || text.startsWith("pro expire state")
        || text.startsWith("Pro FromIP");
  }

  private static Optional<IpvsConnection> connection(Line line) {
    String[] words = line.text().strip().split("\\s+");
    if (words.length >= KERNEL_COLUMNS && Numbers.whole(words[8]).isPresent()) {
      return connection(
          line,
          words,
          words[7],
          Numbers.whole(words[8]).getAsLong(),
          HexEndpoint.read(words[1], words[2]),
          HexEndpoint.read(words[3], words[4]),
          HexEndpoint.read(words[5], words[6]));
    }
    if (words.length < TOOL_COLUMNS) {
      return Optional.empty();
    }
    Matcher expires = EXPIRES.matcher(words[1]);
    if (!expires.matches()) {
      return Optional.empty();
    }
    return connection(
        line,
        words,
        words[2],
        seconds(expires),
        HostPort.read(words[3]),
        HostPort.read(words[4]),
        HostPort.read(words[5]));
  }

  private static long seconds(Matcher expires) {
    boolean past = !expires.group(1).isEmpty() || !expires.group(3).isEmpty();
    return past ? 0 : Long.parseLong(expires.group(2)) * 60 + Long.parseLong(expires.group(4));
  }

  private static Optional<IpvsConnection> connection(
      Line line,
      String[] words,
      String state,
      long expires,
      Optional<Endpoint> source,
      Optional<Endpoint> virtual,
      Optional<Endpoint> destination) {
    if (source.isEmpty() || virtual.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IpvsConnection(
            words[0].toLowerCase(Locale.ROOT),
            expires,
            state,
            source.get(),
            virtual.get(),
            destination.get(),
            line.number()));
  }
}
