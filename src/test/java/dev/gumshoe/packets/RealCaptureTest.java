package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Vxlan;
import dev.gumshoe.packets.survey.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real connections in a network namespace, captured by real tcpdump: there is no example of ours in
 * these bytes.
 */
class RealCaptureTest {
  private static final String SCRIPT =
      """
      ip link set lo up
      unshare -n sleep 60 & other=$!
      ip link add v0 type veth peer name v1
      while [ "$(readlink /proc/$other/ns/net)" = "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
      ip link set v1 netns $other
      ip addr add 10.9.0.1/24 dev v0; ip link set v0 up
      ip link add vx type vxlan id 42 remote 10.9.0.2 dstport 4789 dev v0
      ip addr add 10.8.0.1/24 dev vx; ip link set vx up
      nsenter -t $other -n sh -ec '
        ip addr add 10.9.0.2/24 dev v1; ip link set v1 up
        ip link add vx type vxlan id 42 remote 10.9.0.1 dstport 4789 dev v1
        ip addr add 10.8.0.2/24 dev vx; ip link set vx up'
      for tables in iptables ip6tables; do
        prohibited=icmp-admin-prohibited
        [ $tables = iptables ] || prohibited=icmp6-adm-prohibited
        $tables -A INPUT -p tcp --dport 7004 -j DROP
        $tables -A INPUT -p tcp --dport 7005 -j REJECT --reject-with $prohibited
        $tables -A INPUT -p tcp --dport 7006 -j REJECT --reject-with tcp-reset
      done
      tcpdump -U --immediate-mode -s 4096 -B 8192 -n -i "$DEVICE" -w "$FILE" 2> "$FILE.log" & capture=$!
      while ! grep -q 'listening on' "$FILE.log"; do sleep 0.1; done
      "$JAVA" -cp "$CLASSES" dev.gumshoe.packets.RealTraffic "$ADDRESS"
      (exec 3<>/dev/tcp/10.8.0.2/7009) 2> /dev/null || :
      sleep 1.5 # libpcap is given what came after a second at the latest
      kill -INT $capture
      wait $capture
      kill $other
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"any, 127.0.0.1", "any, ::1", "lo, 127.0.0.1", "lo, ::1"})
  void realConnectionsHaveTheirRealFates(String device, String address) throws Exception {
    Path file = folder.resolve("capture.pcap");
    capture(device, address, file);
    Ours ours = Ours.read(file);
    assertThat(ours.problem()).isEmpty();
    assertThat(ours.packets().stream().map(Account::of).toList())
        .isEqualTo(Tcpdump.read(file).packets().stream().map(Account::of).toList());
    noChecksumIsWrong(ours, file);
    if (device.equals("any")) {
      assertThat(ours.packets()).anyMatch(packet -> packet.first(Vxlan.class).isPresent());
    }
    fatesAreReal(told(file), device.equals("any"), address.equals("::1"));
  }

  private static void fatesAreReal(List<Connection> told, boolean tunnel, boolean six) {
    var expected = new TreeMap<Integer, Fate>();
    expected.put(RealTraffic.SERVED, Fate.ESTABLISHED);
    expected.put(RealTraffic.RESET, Fate.RESET);
    expected.put(RealTraffic.CLOSED, Fate.REFUSED);
    expected.put(RealTraffic.DROPPED, Fate.UNANSWERED);
    expected.put(RealTraffic.PROHIBITED, Fate.REFUSED_BY_ICMP);
    expected.put(RealTraffic.REJECTED, Fate.REFUSED);
    if (tunnel) {
      expected.put(7009, Fate.REFUSED);
    }
    var fates = new TreeMap<Integer, Fate>();
    told.forEach(connection -> fates.put(connection.serverPort(), connection.fate()));
    assertThat(told).hasSameSizeAs(fates.keySet());
    assertThat(fates).isEqualTo(expected);
    assertThat(to(RealTraffic.SERVED, told).name()).isEqualTo("real.example");
    assertThat(to(RealTraffic.PROHIBITED, told).icmp().map(IcmpError::words))
        .hasValue(six ? "adm-prohibited" : "admin-prohibited");
    long first = to(RealTraffic.DROPPED, told).handshake().synIntervals().getFirst();
    assertThat(Math.round(first / 1e9)).isEqualTo(1);
  }

  private static Connection to(int port, List<Connection> told) {
    return told.stream().filter(one -> one.serverPort() == port).findFirst().orElseThrow();
  }

  /** On this machine the device finishes checksums: those of TCP are left as they are. */
  private static void noChecksumIsWrong(Ours ours, Path file) throws Exception {
    List<Checksum> all =
        ours.packets().stream().flatMap(Decoded::flat).map(Layer::checksum).toList();
    assertThat(all).contains(Checksum.PARTIAL, Checksum.RIGHT).doesNotContain(Checksum.WRONG);
    assertThat(Tcpdump.read(file, "-vv").packets())
        .anyMatch(line -> line.contains("(incorrect -> "));
  }

  private static List<Connection> told(Path file) throws IOException {
    List<Connection> all = new ArrayList<>();
    Survey survey = Survey.to(all::add);
    try (var capture = CaptureFile.open(file)) {
      capture.drain(survey);
    }
    survey.end();
    return all;
  }

  private static void capture(String device, String address, Path file) throws Exception {
    var builder = new ProcessBuilder("unshare", "-n", "bash", "-ec", SCRIPT);
    builder.environment().put("DEVICE", device);
    builder.environment().put("FILE", file.toString());
    builder.environment().put("ADDRESS", address);
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
