package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.listening.ClockOffset;
import dev.gumshoe.remote.listening.Inside;
import dev.gumshoe.remote.listening.Limits;
import dev.gumshoe.remote.listening.Listening;
import dev.gumshoe.remote.listening.ListeningPlan;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.PointHeard;
import dev.gumshoe.remote.listening.Trigger;
import dev.gumshoe.remote.listening.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a container's packets pass on its node, found on real devices. Needs root. */
final class DeviceSearchTest {
  @TempDir private static Path directory;
  private static PodAndPeer net;
  private static Target node;

  @BeforeAll
  static void start() throws Exception {
    net = new PodAndPeer(directory);
    node = PodAndPeer.connect(net.node(), "root");
  }

  @AfterAll
  static void close() {
    node.close();
    net.close();
  }

  private static PointHeard heard(Where where) throws Exception {
    Limits limits = new Limits(Duration.ofSeconds(20), Duration.ZERO, 10, 100_000, 100, 512);
    return Listening.run(
            new ListeningPlan(
                List.of(new Point("point", node, where)),
                "",
                limits,
                Optional.of(new Trigger(node, Command.of("true")))),
            directory.resolve("files"),
            _ -> {})
        .points()
        .getFirst();
  }

  private static String problem(Where where) throws Exception {
    return heard(where).problem().orElseThrow().sentence();
  }

  @Test
  void eachPodHasItsOwnVethThoughTheNumbersInsideAreTheSame() throws Exception {
    long other = net.pod("other");
    PodAndPeer.on(
        net.node(),
        "ip link add cali2 type veth peer name eth0 netns " + other,
        "ip link set cali2 up");
    assertThat(heard(new Where.VethOf(net.pod(), "eth0")).device()).isEqualTo("cali1");
    assertThat(heard(new Where.VethOf(new Inside("other", other), "eth0")).device())
        .isEqualTo("cali2");
  }

  @Test
  void aMacvlanHasNoVethAndTheDeviceBelowItIsNamed() throws Exception {
    long pod = net.pod("macvlan");
    PodAndPeer.on(
        net.node(), "ip link add link wire name eth0 netns " + pod + " type macvlan mode bridge");
    assertThat(problem(new Where.VethOf(new Inside("mac", pod), "eth0")))
        .isEqualTo(
            "eth0 of mac on "
                + node.label()
                + " is no veth: it is of the kind macvlan, on wire of the node."
                + " Capture at the device below it.");
  }

  @Test
  void whatUsesTheNodesNetworkHasNoVeth() throws Exception {
    assertThat(problem(new Where.VethOf(new Inside("proxy", 1), "eth0")))
        .isEqualTo(
            "proxy uses the network of "
                + node.label()
                + " itself, so it has no veth: capture at a device of the node.");
  }

  @Test
  void aVethBetweenTwoPodsHasNoEndOnTheNode() throws Exception {
    long one = net.pod("one");
    long two = net.pod("two");
    PodAndPeer.on(
        net.node(),
        PodAndPeer.inside(one) + "ip link add eth0 type veth peer name eth0 netns " + two);
    assertThat(problem(new Where.VethOf(new Inside("one", one), "eth0")))
        .contains("in another network namespace than the node's");
    assertThat(problem(new Where.VethOf(new Inside("one", one), "lo")))
        .contains("has no other end on the node");
    assertThat(problem(new Where.VethOf(new Inside("one", one), "eth5")))
        .isEqualTo("one has no device eth5.");
  }

  @Test
  void theTunnelDeviceIsTheOneThatIsUp() throws Exception {
    assertThat(problem(new Where.Tunnel())).contains("has no tunnel device that is up");
    PodAndPeer.on(
        net.node(),
        "ip link add flannel.1 type vxlan id 1 local 10.2.0.1 dstport 8472",
        "ip link add vxlan.down type vxlan id 2 local 10.2.0.1 dstport 4789",
        "ip link set flannel.1 up");
    assertThat(heard(new Where.Tunnel()).device()).isEqualTo("flannel.1");
    PodAndPeer.on(net.node(), "ip link set vxlan.down up");
    assertThat(problem(new Where.Tunnel()))
        .contains("more than one tunnel device that is up: flannel.1, vxlan.down.");
  }

  @Test
  void theClockOfANodeIsMeasuredAlsoWhereItTellsSecondsOnly() throws Exception {
    PodAndPeer.on(net.node(), "mount -t tmpfs own /usr/local/sbin");
    Path date = net.node().file("/usr/local/sbin/date");
    Files.writeString(date, "#!/bin/sh\nexec /usr/bin/date -d '+100 seconds' \"$1\"\n");
    PodAndPeer.on(net.node(), "chmod 755 /usr/local/sbin/date");
    assertAhead(heard(new Where.OnNode("wire")).clock().orElseThrow(), 500_000_000);
    // As BusyBox does that was built without nanoseconds.
    Files.writeString(date, "#!/bin/sh\nexec /usr/bin/date -d '+100 seconds' +%s.%%N\n");
    assertAhead(heard(new Where.OnNode("wire")).clock().orElseThrow(), 1_000_000_000);
    Files.writeString(date, "#!/bin/sh\necho never\n");
    assertThat(heard(new Where.OnNode("wire")).clock()).isEmpty();
    PodAndPeer.on(net.node(), "umount /usr/local/sbin");
  }

  private static void assertAhead(ClockOffset offset, long mostError) {
    assertThat(Math.abs(offset.nanos() - 100_000_000_000L))
        .isLessThanOrEqualTo(offset.errorNanos());
    assertThat(offset.errorNanos()).isLessThan(mostError);
  }
}
