package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedGather;
import dev.gumshoe.flow.parsed.ParsedPackets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Packet captures give evidence of packets, at points whose roles are of the right kind, of devices
 * that can be, and within limits.
 */
final class PacketCaptures implements LintRule {
  private static final String RULE = "bad-packets";
  private static final int MOST_POINTS = 12;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Fifteen bytes, none of them white space or a slash (Linux, net/core/dev.c, dev_valid_name). */
  private static final Pattern DEVICE = Pattern.compile("[^\\s/:-][^\\s/:]{0,14}");

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    Map<String, String> kinds = new HashMap<>();
    flow.roles().forEach(role -> kinds.put(role.name().value(), role.kind().value()));
    for (var step : flow.steps()) {
      for (var gather : step.gather()) {
        if (gather instanceof ParsedGather.ByPackets(_, var read, var packets)) {
          check(read, problems);
          check(packets, kinds, problems);
        }
      }
    }
  }

  private static void check(Located<String> read, Problems problems) {
    if (!read.value().isEmpty() && Kinds.find(read.value()).filter(Kind::ofPackets).isEmpty()) {
      problems.error(
          read.at(),
          "unknown-kind",
          "packet captures are not read as '" + read.value() + "'; write packet-trace");
    }
  }

  private static void check(ParsedPackets packets, Map<String, String> kinds, Problems problems) {
    if (packets.points().size() > MOST_POINTS) {
      problems.error(
          packets.at().at(), RULE, "packets are captured at no more than 12 points at once");
    }
    packets.points().forEach(point -> check(point, kinds, problems));
    if (packets.filter().value().startsWith("-")) {
      problems.error(packets.filter().at(), RULE, "a filter does not begin with a hyphen");
    }
    limit(PacketLimit.TIME, packets.time(), problems);
    limit(PacketLimit.PACKETS, packets.packets(), problems);
    limit(PacketLimit.BYTES, packets.bytes(), problems);
    limit(PacketLimit.SNAP, packets.snap(), problems);
  }

  private static void limit(PacketLimit limit, Optional<Located<String>> text, Problems problems) {
    text.ifPresent(
        written ->
            limit
                .objection(written.value())
                .ifPresent(objection -> problems.error(written.at(), RULE, objection)));
  }

  private static void check(
      ParsedPackets.Point point, Map<String, String> kinds, Problems problems) {
    if (!NAME.matcher(point.name().value()).matches()) {
      problems.error(
          point.name().at(),
          "bad-name",
          "'%s' is no name; write lower case words joined by hyphens"
              .formatted(point.name().value()));
    }
    point.on().ifPresent(role -> kind(role, "node", "on", kinds, problems));
    point.in().ifPresent(role -> kind(role, "container", "in", kinds, problems));
    point.vethOf().ifPresent(role -> kind(role, "container", "veth-of", kinds, problems));
    point.device().ifPresent(device -> device(device, problems));
    point
        .tunnel()
        .filter(tunnel -> !tunnel.value().equals("any"))
        .ifPresent(
            tunnel ->
                problems.error(
                    tunnel.at(),
                    RULE,
                    "'%s' is nothing that 'tunnel' can be; write any, or name a 'device'"
                        .formatted(tunnel.value())));
  }

  /** A role that is not there was noted already. */
  private static void kind(
      Located<String> role,
      String wanted,
      String key,
      Map<String, String> kinds,
      Problems problems) {
    String kind = kinds.getOrDefault(role.value(), wanted);
    if (!kind.equals(wanted)) {
      problems.error(
          role.at(),
          RULE,
          "'%s' takes the role of a %s, and '%s' is a %s"
              .formatted(key, wanted, role.value(), kind));
    }
  }

  private static void device(Located<String> device, Problems problems) {
    String name = device.value();
    if (!name.contains("${") && !DEVICE.matcher(name).matches()) {
      problems.error(device.at(), RULE, "'%s' cannot be the name of a device".formatted(name));
    }
  }
}
