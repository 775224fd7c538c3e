package dev.gumshoe.bench;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.PacketReading;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.netfilter.walk.Walk;
import dev.gumshoe.netfilter.walk.Walker;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Walking packets to the Services of a cluster, each to another one than before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class WalkBenchmark {
  /** How many Services the cluster has. */
  @Param({"5000", "50000"})
  public int services;

  private List<Packet> packets = List.of();
  private Walker walker = Walker.of(Node.of());
  private int next;

  /** Loads the rules. */
  @Setup
  public void load() {
    Capture capture = Capture.ofText("generated", ServiceRules.save(services));
    var rules = (RuleSet) ((Reading.Read) new IptablesSaveParser().parse(capture)).evidence();
    walker = Walker.of(Node.of(new Node.Rules("generated", rules)));
    packets =
        rules.tables().stream()
            .flatMap(table -> table.rules().stream())
            .filter(rule -> rule.chain().equals("KUBE-SERVICES") && !rule.destination().isEmpty())
            .map(WalkBenchmark::toThe)
            .toList();
  }

  /** Walks one packet. */
  @Benchmark
  public Walk walk() {
    next = next + 1 < packets.size() ? next + 1 : 0;
    return walker.walk(packets.get(next));
  }

  private static Packet toThe(Rule service) {
    String address = service.destination().replace("/32", "");
    String port = service.destinationPort().isEmpty() ? "80" : service.destinationPort();
    String text =
        "%s 10.244.1.2:40000 -> %s:%s in=cali123 forwarded"
            .formatted(service.protocol().isEmpty() ? "tcp" : service.protocol(), address, port);
    return switch (Packet.read(text)) {
      case PacketReading.Read(Packet packet) -> packet;
      case PacketReading.Refused(String why) -> throw new IllegalStateException(why);
    };
  }
}
