package dev.gumshoe.bundle.node;

import dev.gumshoe.bundle.files.BundleAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code ip} and {@code bridge} out of the fuller forms in which sos ran them. */
final class SosIp {
  private static final List<String> FULL_ADDRESSES = List.of("ip -d address", "ip -d address show");

  private final SosCommands commands;

  SosIp(SosCommands commands) {
    this.commands = commands;
  }

  Optional<BundleAnswer> answer(List<String> argv) throws IOException {
    Optional<IpQuestion> question = IpQuestion.of(argv);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    IpQuestion asked = question.get();
    return switch (asked.object()) {
      case ADDRESS -> part(FULL_ADDRESSES, text -> links(text, asked));
      case LINK -> part(List.of("ip -s -d link"), text -> links(text, asked));
      case ROUTE -> routes(asked);
      case NEIGHBOUR ->
          part(List.of("ip -s -s neigh show"), text -> IpText.neighbours(text, asked.device()));
      case RULE -> part(List.of(asked.six() ? "ip -6 rule list" : "ip -4 rule list"), text -> text);
      case FDB ->
          part(
              List.of("bridge -s -s -d -t fdb show"),
              text -> IpText.forwarding(text, asked.device()));
    };
  }

  private Optional<BundleAnswer> routes(IpQuestion asked) throws IOException {
    String held = asked.six() ? "ip -6 route show table all" : "ip route show table all";
    return part(List.of(held), text -> IpText.routes(text, asked.table(), asked.six()));
  }

  private static String links(String text, IpQuestion asked) {
    return IpText.links(text, asked.device(), asked.details());
  }

  private Optional<BundleAnswer> part(List<String> held, UnaryOperator<String> part)
      throws IOException {
    for (String command : held) {
      Optional<BundleAnswer> all = commands.output(command);
      if (all.isPresent()) {
        BundleAnswer answer = all.get().only(part);
        // No such device, and the command would have failed; that it is missing is not known.
        return answer.stdout().text().isEmpty() && !all.get().stdout().text().isEmpty()
            ? emptied(answer, held)
            : Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** Devices and addresses are never none at all; of routes and neighbours there may be none. */
  private static Optional<BundleAnswer> emptied(BundleAnswer answer, List<String> held) {
    boolean devices = held.getFirst().endsWith("address") || held.getFirst().endsWith("link");
    return devices ? Optional.empty() : Optional.of(answer);
  }
}
