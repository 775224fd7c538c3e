package dev.gumshoe.catalog;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A flow with its cases.
 *
 * @param flow checked
 * @param folder where it is from
 * @param cases by their ids' order
 */
public record CatalogEntry(Flow flow, Path folder, List<Case> cases) {
  public CatalogEntry {
    cases = List.copyOf(cases);
  }

  /** The case of this id. */
  public Optional<Case> find(String id) {
    return cases.stream().filter(found -> found.id().equals(id)).findFirst();
  }
}
