package dev.gumshoe.bench;

import dev.gumshoe.evidence.Capture;
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

/** Parsing one save of a cluster with so many Services, everything checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class ParseBenchmark {
  /** How many Services the cluster has. */
  @Param({"5000", "50000"})
  public int services;

  private Capture capture = Capture.ofText("", "");

  /** Makes the rules. */
  @Setup
  public void make() {
    capture = Capture.ofText("generated", ServiceRules.save(services));
  }

  /** Parses them. */
  @Benchmark
  public Reading parse() {
    return new IptablesSaveParser().parse(capture);
  }
}
