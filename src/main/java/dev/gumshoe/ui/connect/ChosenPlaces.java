package dev.gumshoe.ui.connect;

import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.ui.Places;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator typed for all roles. */
final class ChosenPlaces {
  static final String MIXED =
      "Nodes and bundles cannot be mixed: a bundle is past, and a node has gone on since. Name only"
          + " bundles, or only nodes.";

  private final Map<String, NodeAddress> nodes = new LinkedHashMap<>();
  private final Map<String, Path> bundles = new LinkedHashMap<>();
  private final boolean whole;

  private ChosenPlaces(boolean whole) {
    this.whole = whole;
  }

  /**
   * Reads the fields, which show what is wrong with them. Every role needs a node; but with a
   * bundle roles may stay empty, for nobody can gather what was not gathered.
   */
  static ChosenPlaces of(List<Field<Place>> fields) {
    boolean gathered =
        fields.stream()
            .anyMatch(
                field -> field.readable().filter(Place.Gathered.class::isInstance).isPresent());
    List<Field<Place>> needed =
        fields.stream().filter(field -> !gathered || !field.text().get().isBlank()).toList();
    Map<String, Place> read = new LinkedHashMap<>();
    needed.forEach(field -> field.value().ifPresent(place -> read.put(field.key(), place)));
    var chosen = new ChosenPlaces(read.size() == needed.size());
    read.forEach(chosen::put);
    return chosen;
  }

  private void put(String role, Place place) {
    switch (place) {
      case Place.Node(NodeAddress address) -> nodes.put(role, address);
      case Place.Gathered(Path path) -> bundles.put(role, path);
    }
  }

  /** Whether there is a node and a bundle. */
  boolean mixed() {
    return !nodes.isEmpty() && !bundles.isEmpty();
  }

  /** The places; empty where a field is wrong or they are mixed. */
  Optional<Places> places() {
    if (!whole || mixed()) {
      return Optional.empty();
    }
    return Optional.of(bundles.isEmpty() ? new Places.Nodes(nodes) : new Places.Bundles(bundles));
  }
}
