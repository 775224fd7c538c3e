package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.evidence.PacketTrace.Passage;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of packets. Rewrites and tunnels are the same for all packets of a connection that
 * go the same way: they are said once, and marked every time.
 */
final class Remarks {
  private final LadderWords words;
  private final List<PacketTrace.Point> points;
  private final Map<Integer, Connection> connections = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  Remarks(PacketTrace trace, LadderWords words) {
    this.words = words;
    points = trace.points();
    trace.connections().forEach(each -> connections.put(each.number(), each));
  }

  List<Remark> of(Passing packet, List<Leg> legs, boolean timeUncertain) {
    var remarks = new ArrayList<Remark>();
    remarks.add(new Remark(Remark.Kind.PACKET, packet.first().text()));
    Connection connection = connections.get(packet.connection());
    for (Leg leg : legs) {
      switch (leg.way()) {
        case PASSED -> {}
        case REWRITTEN -> {
          if (connection != null) {
            rewrite(packet, connection, leg).ifPresent(remarks::add);
          }
        }
        case LOST ->
            remarks.add(
                new Remark(Remark.Kind.LOST, words.say("lost", name(leg.from()), name(leg.to()))));
      }
    }
    if (connection != null) {
      tunnels(packet, connection, remarks);
    }
    damage(packet, remarks);
    clock(legs, timeUncertain).ifPresent(remarks::add);
    remarks.sort(Comparator.comparing(Remark::kind));
    return remarks;
  }

  private Optional<Remark> rewrite(Passing packet, Connection connection, Leg leg) {
    Passage before = Legs.passage(connection, points.get(leg.from()).name()).orElseThrow();
    Passage after = Legs.passage(connection, points.get(leg.to()).name()).orElseThrow();
    String change =
        change("client-becomes", before.client(), after.client())
            + change("server-becomes", before.server(), after.server());
    String text = words.say("rewrite", name(leg.from()), name(leg.to()), change.substring(2));
    return said.add(packet.connection() + " " + text)
        ? Optional.of(new Remark(Remark.Kind.REWRITE, text))
        : Optional.empty();
  }

  private String change(String key, Endpoint before, Endpoint after) {
    return before.equals(after) ? "" : ", " + words.say(key, Endpoints.text(after));
  }

  private void tunnels(Passing packet, Connection connection, List<Remark> remarks) {
    for (Stop stop : packet.stops()) {
      Legs.passage(connection, points.get(stop.column()).name())
          .filter(passage -> !passage.tunnel().isEmpty())
          .map(passage -> words.say("tunnel", name(stop.column()), Clean.line(passage.tunnel())))
          .filter(text -> said.add(packet.connection() + " " + text))
          .ifPresent(text -> remarks.add(new Remark(Remark.Kind.TUNNEL, text)));
    }
  }

  private void damage(Passing packet, List<Remark> remarks) {
    for (Stop stop : packet.stops()) {
      if (!stop.damage().isEmpty()) {
        remarks.add(
            new Remark(
                Remark.Kind.DAMAGE, words.say("damage", name(stop.column()), stop.damage())));
      }
    }
  }

  /** Said once: the sign is at every place where it holds. */
  private Optional<Remark> clock(List<Leg> legs, boolean timeUncertain) {
    boolean open = timeUncertain || legs.stream().anyMatch(Leg::uncertain);
    return open && said.add("clock")
        ? Optional.of(new Remark(Remark.Kind.CLOCK, words.say("clocks-differ")))
        : Optional.empty();
  }

  private String name(int column) {
    return Clean.line(points.get(column).name());
  }
}
