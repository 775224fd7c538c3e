package dev.gumshoe.kernel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Generated rule sets, and packets of one connection that go through them. */
record Scene(Family family, Map<Backend, Plan> plans, List<Shot> shots) {
  Scene {
    plans = Map.copyOf(plans);
    shots = List.copyOf(shots);
  }

  Scene with(Backend backend, Plan plan) {
    var changed = new EnumMap<Backend, Plan>(plans);
    changed.put(backend, plan);
    return new Scene(family, changed, shots);
  }

  /** For the tools that load them. */
  Map<Backend, String> texts() {
    var texts = new EnumMap<Backend, String>(Backend.class);
    plans.forEach((backend, plan) -> texts.put(backend, plan.text()));
    return texts;
  }

  Story story() {
    return new Story(family, texts(), shots);
  }
}
