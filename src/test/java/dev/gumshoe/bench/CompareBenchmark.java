package dev.gumshoe.bench;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
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

/** Parsing two saves of a cluster and comparing them by meaning. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class CompareBenchmark {
  /** How many Services the cluster has. */
  @Param({"5000", "50000"})
  public int services;

  /** Whether the other side has other names for all chains that a hash names. */
  @Param({"false", "true"})
  public boolean renamed;

  private Capture left = Capture.ofText("", "");
  private Capture right = Capture.ofText("", "");

  /** Makes the rules. */
  @Setup
  public void make() {
    String save = ServiceRules.save(services);
    left = Capture.ofText("left", save);
    right = Capture.ofText("right", renamed ? OtherNames.of(save) : save.replace("[0:0]", "[1:2]"));
  }

  /** Parses both and compares; they are equal. */
  @Benchmark
  public boolean compare() {
    return RuleSetComparer.ofWholeRules()
        .compare(read(left), read(right), new Sides("left", "right"))
        .equal();
  }

  private static RuleSet read(Capture capture) {
    var read = (Reading.Read) new IptablesSaveParser().parse(capture);
    return (RuleSet) read.evidence();
  }
}
