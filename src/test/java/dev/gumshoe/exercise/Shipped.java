package dev.gumshoe.exercise;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.util.List;

/** Shipped flows and cases. */
final class Shipped {
  private Shipped() {}

  static List<CatalogEntry> entries() throws IOException {
    return ShippedFlows.all().entries();
  }

  static List<Flow> flows() throws IOException {
    return entries().stream().map(CatalogEntry::flow).toList();
  }

  static CatalogEntry entry(String flow) throws IOException {
    return ShippedFlows.of(flow);
  }

  static Exercise exercise(String flow, String name) throws IOException, ExerciseException {
    CatalogEntry entry = entry(flow);
    return CaseExercise.of(entry.flow(), entry.find(name).orElseThrow());
  }
}
