package dev.gumshoe.cli.terminal;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.OwnFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where flows are looked for. */
public final class FlowFolders {
  /** System property with the folder of the shipped flows; the start script sets it. */
  public static final String PROPERTY = "gumshoe.flows";

  private FlowFolders() {}

  /** The folders named, or else that of the shipped flows and that of the operator's own. */
  public static List<Path> orShipped(List<Path> named) throws IOException {
    if (!named.isEmpty()) {
      return named;
    }
    var all = new ArrayList<>(List.of(shipped()));
    all.addAll(OwnFlows.ofOperator().folders());
    return all;
  }

  /** Whether a flow stands in the folder of the shipped ones. */
  public static boolean isShipped(CatalogEntry entry) throws IOException {
    Path parent = entry.folder().toRealPath().getParent();
    return parent != null && parent.equals(shipped().toRealPath());
  }

  /** The folder of the shipped flows. */
  public static Path shipped() throws IOException {
    var places = new ArrayList<Path>();
    Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).ifPresent(places::add);
    places.add(Path.of("wizard-flows"));
    return places.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException("the shipped flows are not here; name their folder (--flows DIR)"));
  }

  /**
   * A flow of these folders, with its cases.
   *
   * @throws WrongCall where there is none that can be used; the message names the others
   */
  public static CatalogEntry find(List<Path> folders, String flow) throws IOException {
    Optional<CatalogEntry> found =
        isName(flow) ? Catalog.read(folders, flow).find(flow) : Optional.empty();
    return found.isPresent() ? found.get() : find(Catalog.read(folders), flow);
  }

  /** What an operator types may be anything, and no path. */
  private static boolean isName(String flow) {
    return flow.matches("[a-z0-9-]+");
  }

  /** The same of flows that were read. */
  public static CatalogEntry find(Catalog catalog, String flow) {
    return catalog
        .find(flow)
        .orElseThrow(
            () ->
                new WrongCall(
                    "There is no flow '%s'; there is: %s."
                        .formatted(
                            flow,
                            String.join(
                                ", ",
                                catalog.entries().stream().map(e -> e.flow().id()).toList()))));
  }
}
