package dev.gumshoe.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kernel did with one packet.
 *
 * @param met rules that matched it, and how often
 * @param tracked whether a connection was recorded afterwards
 */
record Observed(Map<String, Long> met, List<Sighting> sightings, boolean tracked) {
  Observed {
    met = Map.copyOf(met);
    sightings = List.copyOf(sightings);
  }

  /** Where it was seen first in this place: {@code in}, {@code out} or {@code answer}. */
  Optional<Sighting> seen(String place) {
    return sightings.stream().filter(one -> one.place().equals(place)).findFirst();
  }

  /** Where it ended up: delivered, or sent. */
  Optional<Sighting> end() {
    return seen("in").or(() -> seen("out"));
  }
}
