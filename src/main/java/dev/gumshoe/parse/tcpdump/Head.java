package dev.gumshoe.parse.tcpdump;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a packet's line begins with: the time ({@code -t}, {@code -tt}, {@code -ttt}, {@code -tttt}
 * change it), and under {@code -i any} of tcpdump 4.99 the device and the direction.
 *
 * @param rest what follows: {@code IP 10.0.0.1.80 > …}
 */
record Head(String time, String device, String direction, String rest) {
  private static final Pattern TIME =
      Pattern.compile(
          " ?((?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}|\\d{1,12}\\.\\d{1,9})\\s+(.*)");
  private static final Pattern DEVICE =
      Pattern.compile("(\\S{1,32})\\s+(In|Out|B|M|P|\\?)\\s+(.*)");

  /** With {@code -e} the header of the link stands before the packet. */
  private static final Pattern LINK =
      Pattern.compile(".{0,160}ethertype IPv([46]) \\(0x[0-9a-f]{4}\\), length \\d{1,6}: (.*)");

  private static final Pattern PACKET = Pattern.compile("(IP|IP6|ARP|arp)[, ].*");

  /** Reads a line; empty when it begins neither with a time nor with a packet. */
  static Optional<Head> of(String line) {
    Matcher timed = TIME.matcher(line);
    if (!timed.matches()) {
      return PACKET.matcher(line).matches()
          ? Optional.of(new Head("", "", "", line)) // -t, or the packet inside a tunnel's
          : untimed(line);
    }
    return Optional.of(device(timed.group(1), timed.group(2)));
  }

  private static Optional<Head> untimed(String line) {
    Head head = device("", line);
    return !head.device().isEmpty() && PACKET.matcher(head.rest()).matches()
        ? Optional.of(head)
        : Optional.empty();
  }

  private static Head device(String time, String text) {
    Matcher device = DEVICE.matcher(text);
    if (device.matches()) {
      String way = device.group(2);
      String direction = way.equals("In") || way.equals("Out") ? way : "";
      return new Head(time, device.group(1), direction, unlinked(device.group(3)));
    }
    return new Head(time, "", "", unlinked(text));
  }

  private static String unlinked(String text) {
    Matcher link = LINK.matcher(text);
    return link.matches() ? (link.group(1).equals("6") ? "IP6 " : "IP ") + link.group(2) : text;
  }
}
