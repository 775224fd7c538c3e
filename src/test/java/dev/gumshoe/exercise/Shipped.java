package dev.gumshoe.exercise;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Shipped flows and cases. */
final class Shipped {
  private Shipped() {}

  static List<CatalogEntry> entries() throws IOException {
    return Catalog.read(List.of(Path.of("wizard-flows"))).entries();
  }

  static List<Flow> flows() throws IOException {
    return entries().stream().map(CatalogEntry::flow).toList();
  }

  static CatalogEntry entry(String flow) throws IOException {
    return Catalog.read(List.of(Path.of("wizard-flows", flow))).entries().getFirst();
  }

  static Exercise exercise(String flow, String name) throws IOException, ExerciseException {
    CatalogEntry entry = entry(flow);
    return CaseExercise.of(entry.flow(), entry.find(name).orElseThrow());
  }
}
