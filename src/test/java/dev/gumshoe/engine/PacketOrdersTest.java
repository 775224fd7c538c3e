package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.PacketPlan.Limits;
import dev.gumshoe.flow.PacketPlan.Place;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the engine makes of packet captures at several points. */
class PacketOrdersTest {
  private static final String FLOW =
      """
      start: trace
      steps:
        trace:
          title: Where do the packets stop?
          why: Each point sees them or not.
          gather:
            kernel: {on: node, run: [uname, -r], read: uname}
            trace:
              packets:
                points:
                  pod: {in: proxy, device: eth0}
                  veth: {veth-of: proxy, device: eth0}
                  node: {on: node, device: "${word}"}
                  tunnel: {on: node, tunnel: any}
                filter: "tcp port 443 and host ${word}"
                trigger: {on: proxy, run: [nc, -z, "${word}", "443"], as: root, limit: 4}
                for: 8
                packets: 500
                bytes: 100000
                snap: 128
              read: packet-trace
          decide:
            - {when: "trace.connections.exists(c, c.conclusion == 'lost')", because: Lost., to: fine}
            - {when: "kernel.release == 'old'", because: Old., to: fine}
            - otherwise: {because: "Not lost.", to: open}
          unknown: {because: Not known., to: open}
      findings:
        fine: {kind: healthy, title: It is fine, cause: All is well.}
        open: {kind: undetermined, title: It is open, cause: Nobody knows., next: ["Look."]}
      """;
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(8), 500, 100_000, 128);
  private static final Place.InContainer POD = new Place.InContainer("proxy");
  private static final Place.VethOf VETH = new Place.VethOf("proxy");
  private static final Place.OnNode NODE = new Place.OnNode("node");

  private static Order ordered(Walked walk) {
    return ((Next.Run) walk.next()).orders().getLast();
  }

  @Test
  void rolesAreFilledFirstTheContainersNodeBeforeIt() {
    Walked walk = Walked.begun(FLOW).enter("trace");
    assertThat(walk.next())
        .isEqualTo(new Next.Fill(Objects.requireNonNull(walk.flow.roles().get("node"))));
    walk.happen(new Event.RoleFilled("node", "root@node", "over SSH"));
    assertThat(walk.next())
        .isEqualTo(new Next.Fill(Objects.requireNonNull(walk.flow.roles().get("proxy"))));
  }

  @Test
  void everythingIsFilledInAndRunsTogetherWithTheProbesOfTheStep() {
    Walked walk = Walked.begun(FLOW).filled().enter("trace");
    assertThat(((Next.Run) walk.next()).orders())
        .extracting(Order::gather)
        .containsExactly("kernel", "trace");
    Order order = ordered(walk);
    assertThat(order.roles()).containsExactly("proxy", "node");
    assertThat(order)
        .isEqualTo(
            new Order.OfPackets(
                "trace",
                "trace",
                0,
                "packet-trace",
                List.of(
                    new Order.Listen("pod", POD, Optional.of("eth0")),
                    new Order.Listen("veth", VETH, Optional.of("eth0")),
                    new Order.Listen("node", NODE, Optional.of("eth0")),
                    new Order.Listen("tunnel", NODE, Optional.empty())),
                "tcp port 443 and host eth0",
                Optional.of(
                    new Order.Trigger(
                        "proxy",
                        new Command(
                            List.of("nc", "-z", "eth0", "443"),
                            Privilege.ROOT,
                            Duration.ofSeconds(4),
                            Command.DEFAULT_OUTPUT_LIMIT))),
                LIMITS));
  }

  @Test
  void pointWhoseDeviceWouldBeAnOptionIsDeafAndTheOthersListen() {
    Walked walk =
        Walked.begun(
                FLOW.replace("[nc, -z, \"${word}\", \"443\"]", "[nc, -z, host, \"443\"]"),
                Map.of("word", "-w"))
            .filled()
            .enter("trace");
    assertThat(((Order.OfPackets) ordered(walk)).points())
        .contains(
            new Order.Deaf(
                "node",
                NODE,
                Why.NO_VALUE,
                "'${word}' is not filled in: its value would be an option,"
                    + " or is no argument at all"),
            new Order.Listen("tunnel", NODE, Optional.empty()));
  }

  @Test
  void withoutTheTriggerNothingIsCaptured() {
    Walked walk = Walked.begun(FLOW);
    walk.happen(new Event.RoleFilled("node", "root@node", "over SSH"));
    walk.happen(new Event.RoleUnfilled("proxy", Why.TOOL_MISSING, "No runtime."));
    walk.enter("trace");
    assertThat(walk.next())
        .isEqualTo(
            new Next.Skip("trace", "trace", 0, new Answer.Unknown(Why.NO_TARGET, "No runtime.")));
  }

  @Test
  void pointWithoutATargetIsDeafAndTheOthersListen() {
    Walked walk = Walked.begun(FLOW.replace("trigger: {on: proxy", "trigger: {on: node")).filled();
    walk.happen(new Event.RoleUnfilled("proxy", Why.NO_TARGET, "No such container."));
    walk.enter("trace");
    Order.OfPackets order = (Order.OfPackets) ordered(walk);
    assertThat(order.roles()).containsExactly("node");
    assertThat(order.points())
        .containsExactly(
            new Order.Deaf("pod", POD, Why.NO_TARGET, "No such container."),
            new Order.Deaf("veth", VETH, Why.NO_TARGET, "No such container."),
            new Order.Listen("node", NODE, Optional.of("eth0")),
            new Order.Listen("tunnel", NODE, Optional.empty()));
  }

  @Test
  void withoutAnyPointTheReasonIsTheConnectionThatCanBeMadeAgain() {
    String body =
        FLOW.replaceAll("(?m)^ +(node|tunnel): \\{on: node, (device|tunnel).*\n", "")
            .replace("trigger: {on: proxy", "trigger: {on: node");
    Walked walk = Walked.begun(body).filled();
    walk.happen(new Event.RoleUnfilled("proxy", Why.NOT_CONNECTED, "Lost."));
    walk.enter("trace");
    assertThat(walk.next())
        .isEqualTo(
            new Next.Skip("trace", "trace", 0, new Answer.Unknown(Why.NOT_CONNECTED, "Lost.")));
  }

  @Test
  void anAnswerIsFinalAndWhatWasStoppedIsDueAgain() {
    Walked walk = Walked.begun(FLOW).filled().enter("trace").kernel("new");
    Order due = ordered(walk);
    walk.happen(
        new Event.PacketsStarted("trace", "trace", 0, List.of("pod"), "tcp", "nc -z eth0 443"));
    assertThat(ordered(walk)).as("after a crash").isEqualTo(due);
    walk.happen(ended(new Answer.Unknown(Why.CANCELLED, "Stopped.")));
    walk.happen(new Event.Stopped("trace"));
    assertThat(ordered(walk)).isEqualTo(due);
    walk.happen(ended(new Answer.Unknown(Why.TOOL_MISSING, "No tcpdump.")));
    assertThat(walk.proposed().by()).isEqualTo(Decision.By.UNKNOWN);
    assertThat(walk.proposed().missing()).containsExactly("trace");
    assertThat(walk.visit().last("trace").orElseThrow())
        .isEqualTo(
            new Attempt(
                0,
                "nc -z eth0 443",
                Optional.of(Capture.ofText("proxy", "")),
                List.of(),
                new Answer.Unknown(Why.TOOL_MISSING, "No tcpdump.")));
  }

  private static Event ended(Answer answer) {
    return new Event.PacketsEnded(
        "trace", "trace", 0, List.of(), Optional.of(Capture.ofText("proxy", "")), answer);
  }
}
