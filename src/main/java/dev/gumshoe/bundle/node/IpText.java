package dev.gumshoe.bundle.node;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of what iproute2 prints: without the details of {@code -d} and the numbers of {@code -s}
 * that nobody asked for.
 */
final class IpText {
  private static final Pattern DEVICE = Pattern.compile("\\d+: ([^:@]+)[:@].*");
  private static final Pattern COUNTS = Pattern.compile("\\s+[RT]X( errors)?:.*");
  private static final Pattern PLAIN =
      Pattern.compile("\\s+(link/|inet6? |valid_lft |altname |vf ).*");
  private static final Pattern DETAILS = Pattern.compile(" promiscuity \\d+ .*");
  private static final Pattern NEIGHBOUR_COUNTS =
      Pattern.compile("\\s+ref \\d+|\\s+used \\d+/\\d+/\\d+|\\s*(?<![a-z])probes \\d+");
  private static final Pattern FORWARDING_COUNTS = Pattern.compile(" used \\d+/\\d+");
  private static final Pattern TABLE = Pattern.compile(" table (\\S+)");

  private IpText() {}

  /** Devices of {@code ip -d address} or {@code ip -s -d link}. */
  static String links(String text, String device, boolean details) {
    var kept = new ArrayList<String>();
    boolean meant = false;
    boolean counts = false;
    for (String line : text.split("\n")) {
      var head = DEVICE.matcher(line);
      if (head.matches()) {
        meant = device.isEmpty() || head.group(1).equals(device);
      }
      boolean before = counts;
      counts = COUNTS.matcher(line).matches();
      if (!meant || counts || before) {
        continue;
      }
      if (head.matches() || details) {
        kept.add(line);
      } else if (PLAIN.matcher(line).matches()) {
        kept.add(DETAILS.matcher(line).replaceFirst(""));
      }
    }
    return joined(kept);
  }

  /**
   * Routes of one table. A route of another table than main says so; all of IPv6 say how preferred
   * they are.
   */
  static String routes(String text, String table, boolean six) {
    var kept = new ArrayList<String>();
    boolean meant = false;
    for (String line : text.split("\n")) {
      if (!line.startsWith("\t") && !line.startsWith(" ")) {
        var named = TABLE.matcher(line);
        String of = named.find() ? named.group(1) : "main";
        boolean ofSix = ofSix(line);
        meant = (table.equals("all") || of.equals(table)) && ofSix == six;
      }
      if (meant) {
        kept.add(table.equals("all") ? line : TABLE.matcher(line).replaceFirst(""));
      }
    }
    return joined(kept);
  }

  private static boolean ofSix(String line) {
    boolean type =
        line.matches(
            "(local|broadcast|multicast|anycast|unreachable|blackhole|prohibit|throw|unicast|nat) .*");
    String[] words = line.split(" ");
    String destination = words[type && words.length > 1 ? 1 : 0];
    return destination.indexOf(':') >= 0
        || (destination.equals("default") && line.contains(" pref "));
  }

  /** Neighbours, of one device without its name, as {@code ip} shows them then. */
  static String neighbours(String text, String device) {
    return ofDevice(text, device, NEIGHBOUR_COUNTS);
  }

  /** Entries of bridges and of VXLAN devices. */
  static String forwarding(String text, String device) {
    return ofDevice(text, device, FORWARDING_COUNTS);
  }

  private static String ofDevice(String text, String device, Pattern counts) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    String named = " dev " + device + " ";
    return joined(
        lines.stream()
            .filter(line -> device.isEmpty() || (line + " ").contains(named))
            .map(
                line ->
                    device.isEmpty() ? line : (line + " ").replaceFirst(Pattern.quote(named), " "))
            .map(line -> counts.matcher(line).replaceAll(""))
            .toList());
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
