package dev.gumshoe.session;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.packets.correlate.Trigger;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads from a trigger's command which connection it makes: of the few commands that flows connect
 * with. Of any other nothing is known; nothing is guessed.
 */
final class TriggerWords {
  private static final String TCP = "tcp";

  private TriggerWords() {}

  static Trigger read(List<String> argv) {
    return switch (argv.getFirst()) {
      case "timeout" -> argv.size() > 2 ? read(argv.subList(2, argv.size())) : Trigger.UNKNOWN;
      case "bash" ->
          argv.size() == 5 && argv.get(2).contains("/dev/tcp/$0/$1")
              ? to(argv.get(3), argv.get(4), TCP)
              : Trigger.UNKNOWN;
      case "nc" ->
          argv.size() > 3
              ? to(argv.get(argv.size() - 2), argv.getLast(), argv.contains("-u") ? "udp" : TCP)
              : Trigger.UNKNOWN;
      case "curl" -> url(argv.getLast());
      default -> Trigger.UNKNOWN;
    };
  }

  private static Trigger to(String host, String port, String protocol) {
    Optional<String> address = IpText.canonical(host);
    return port.matches("[0-9]{1,5}")
        ? new Trigger(address, Integer.parseInt(port), protocol)
        : Trigger.UNKNOWN;
  }

  private static Trigger url(String text) {
    try {
      URI url = URI.create(text);
      int usual = "https".equals(url.getScheme()) ? 443 : 80;
      int port = url.getPort() < 0 ? usual : url.getPort();
      String host = String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
      return to(host, Integer.toString(port), TCP);
    } catch (IllegalArgumentException e) {
      return Trigger.UNKNOWN;
    }
  }
}
