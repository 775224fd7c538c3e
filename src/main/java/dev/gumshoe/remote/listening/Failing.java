package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a tcpdump ended that was not asked to, from its own words (tcpdump.c, libpcap's pcap.c and
 * pcap-linux.c, nsenter.c).
 *
 * @param node the label of where it ran
 */
record Failing(String node, Where where, String device, String filter) {
  private static final Pattern NAMESPACE =
      any("nsenter: cannot open /proc/\\d+/ns", "nsenter: reassociate to namespaces? ");
  private static final Pattern NO_DEVICE = any("no such device", "device .*doesn't exist");
  private static final Pattern DOWN =
      any("that device is not up", "network is down", "the interface went down");
  private static final Pattern GONE = any("the interface disappeared");
  private static final Pattern NOT_PERMITTED =
      any(
          "you don't have permission",
          "operation not permitted",
          "permission denied",
          "cap_net_raw");
  private static final Pattern MISSING =
      any("(tcpdump|nsenter)['’]?: no such file", "(tcpdump|nsenter): (command )?not found");
  private static final Pattern FILTER =
      any(
          "syntax error",
          "parse filter",
          "parse error",
          "expression rejects all packets",
          "unknown (host|port|network|protocol|ether host|osi)",
          "illegal (token|char)",
          "not (a valid|supported) .*(filter|qualifier|link)",
          "aid supported only|modifier applied|qualifier applied",
          "invalid (ip|ipv4|ipv6|mac|qualifier|port|mask)",
          "must be (less|greater) than",
          "inbound/outbound not supported",
          "mask length");

  private static Pattern any(String... alternatives) {
    return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
  }

  /** The problem that an ending and the last words come to. */
  Problem of(Ending ending, boolean listened, Said said) {
    return switch (ending) {
      case Ending.NotRun(Why why, String detail) -> problem(why, detail);
      case Ending.TimedOut _ -> problem(Why.TIMED_OUT, "tcpdump on " + node + " did not end.");
      case Ending.Cancelled() ->
          problem(Why.FAILED, "tcpdump on " + node + " did not end when it was asked to.");
      case Ending.Signalled(String name) ->
          problem(Why.FAILED, "tcpdump on " + node + " was ended by the signal " + name + ".");
      case Ending.Exited(int status) -> ofWords(status, listened, said.complaints());
    };
  }

  /** tcpdump that says nothing for so long. */
  Problem silent(Said said) {
    String words = said.complaints().stream().findFirst().map(line -> ": " + line).orElse("");
    return problem(
        Why.TIMED_OUT,
        "tcpdump on %s did not come to listen at %s%s.".formatted(node, device, words));
  }

  private Problem ofWords(int status, boolean listened, List<String> words) {
    String said = words.isEmpty() ? "it said nothing" : words.getLast().replaceAll("\\.$", "");
    if (says(words, NAMESPACE)) {
      return problem(Why.NO_TARGET, inside().map(it -> Words.gone(it, node)).orElse(said + "."));
    }
    if (status == 127 || says(words, MISSING)) {
      return problem(Why.TOOL_MISSING, "%s: %s.".formatted(node, said));
    }
    if (says(words, GONE)) {
      return problem(Why.NO_TARGET, "The device %s of %s is gone.".formatted(device, place()));
    }
    if (says(words, NO_DEVICE)) {
      return problem(
          Why.NO_TARGET,
          "%s has no device %s; `ip link` shows those that it has.".formatted(place(), device));
    }
    if (says(words, DOWN)) {
      return problem(
          Why.FAILED, "The device %s of %s is down: no packet passes.".formatted(device, place()));
    }
    if (says(words, NOT_PERMITTED)) {
      return problem(
          Why.NO_PERMISSION,
          "tcpdump may not listen at %s of %s: %s.".formatted(device, place(), said));
    }
    if (!listened && !filter.isBlank() && says(words, FILTER)) {
      return problem(
          Why.FAILED,
          "tcpdump on %s cannot use the filter \"%s\": %s. See pcap-filter(7)."
              .formatted(node, filter, reason(words)));
    }
    return problem(
        Why.FAILED, "tcpdump on %s ended by itself (status %d): %s.".formatted(node, status, said));
  }

  private static boolean says(List<String> words, Pattern what) {
    return words.stream().anyMatch(what.asPredicate());
  }

  /** The words on the filter without the name of the program. */
  private static String reason(List<String> words) {
    return words.stream()
        .filter(FILTER.asPredicate())
        .findFirst()
        .map(line -> line.replaceFirst("^\\S*tcpdump: ", "").replaceAll("\\.$", ""))
        .orElse("");
  }

  private Optional<Inside> inside() {
    return switch (where) {
      case Where.InContainer(Inside container, String _) -> Optional.of(container);
      case Where.OnNode _, Where.VethOf _, Where.Tunnel _ -> Optional.empty();
    };
  }

  private String place() {
    return inside().map(container -> container.title() + " on " + node).orElse(node);
  }

  private static Problem problem(Why why, String sentence) {
    return new Problem(why, Words.clean(sentence));
  }
}
