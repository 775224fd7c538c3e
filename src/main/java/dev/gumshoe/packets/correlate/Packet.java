package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Cooked.Way;
import java.util.ArrayList;
import java.util.List;

/** One packet of a connection, wherever it was seen. */
final class Packet {
  private final boolean ask;
  private final List<Seen> sightings = new ArrayList<>();

  Packet(boolean ask, Seen first) {
    this.ask = ask;
    sightings.add(first);
  }

  /** Whether it goes towards the server. */
  boolean ask() {
    return ask;
  }

  /** In the order of points, then of the file. */
  List<Seen> sightings() {
    return sightings;
  }

  Seen first() {
    return sightings.getFirst();
  }

  List<Seen> at(int point) {
    return sightings.stream().filter(seen -> seen.point() == point).toList();
  }

  boolean isAt(int point) {
    return sightings.stream().anyMatch(seen -> seen.point() == point);
  }

  long time() {
    return sightings.stream().mapToLong(Seen::time).min().orElse(0);
  }

  /**
   * Whether it arrived damaged at a point. Not where it left so: what the device still had to fill
   * in is right further on.
   */
  boolean damagedAt(int point) {
    List<Seen> here = at(point);
    return !here.isEmpty()
        && here.stream().allMatch(seen -> seen.sum().wrong())
        && here.stream().noneMatch(seen -> seen.way() == Way.OUT)
        && sightings.stream()
            .noneMatch(seen -> further(seen.point(), point) && !seen.sum().wrong());
  }

  private boolean further(int that, int point) {
    return ask ? that > point : that < point;
  }
}
