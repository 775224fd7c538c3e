package dev.gumshoe.netfilter.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps, the latest first; ways that divide share what they have in common. */
public record Trail(@Nullable Step latest, @Nullable Trail before) {
  /** Nothing met so far. */
  public static final Trail START = new Trail(null, null);

  /** The steps in the order in which they were met. */
  List<Step> steps() {
    var found = new ArrayList<Step>();
    for (Trail at = this; at != null; at = at.before) {
      if (at.latest != null) {
        found.add(at.latest);
      }
    }
    Collections.reverse(found);
    return found;
  }
}
