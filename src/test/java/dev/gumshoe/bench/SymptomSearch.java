package dev.gumshoe.bench;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.symptoms.SymptomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long it takes to build the index of all flows of a folder, and to find in it what each of
 * their symptoms and errors says, in one process: {@code SymptomSearch FLOWS}.
 */
public final class SymptomSearch {
  private SymptomSearch() {}

  /** Prints milliseconds. */
  public static void main(String[] args) throws IOException {
    List<Flow> flows =
        Catalog.read(List.of(Path.of(args[0]))).entries().stream().map(CatalogEntry::flow).toList();
    List<String> typed =
        flows.stream()
            .flatMap(
                flow -> Stream.concat(flow.signs().everywhere(), flow.signs().errors().stream()))
            .toList();
    print("index of %d flows, the first time".formatted(flows.size()), build(flows));
    print("the same, the tenth time", repeat(flows));
    SymptomIndex index = SymptomIndex.of(flows);
    print("the first search", find(index, typed.getFirst()));
    double[] times = typed.stream().mapToDouble(text -> find(index, text)).sorted().toArray();
    print("%d searches, the median".formatted(times.length), times[times.length / 2]);
    print("of 100 the slowest but one", times[times.length * 99 / 100]);
    print("the slowest", times[times.length - 1]);
  }

  private static double repeat(List<Flow> flows) {
    double[] times = new double[10];
    Arrays.setAll(times, _ -> build(flows));
    return times[times.length - 1];
  }

  private static double build(List<Flow> flows) {
    long begin = System.nanoTime();
    SymptomIndex.of(flows);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double find(SymptomIndex index, String typed) {
    long begin = System.nanoTime();
    index.find(typed);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String what, double millis) {
    System.out.println(String.format(Locale.ROOT, "%s: %.1f ms", what, millis));
  }
}
