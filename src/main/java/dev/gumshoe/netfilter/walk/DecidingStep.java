package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Hook;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the step that decided. */
final class DecidingStep {
  private DecidingStep() {}

  static Optional<Step> of(Path path) {
    return switch (path.fate()) {
      case Fate.Delivered _, Fate.Forwarded _, Fate.Sent _, Fate.Balanced _ -> passed(path.steps());
      case Fate.Proxied _ -> last(path.steps(), DecidingStep::proxies);
      case Fate.Dropped _, Fate.Rejected _, Fate.Unroutable _, Fate.Queued _, Fate.Undetermined _ ->
          last(path.steps(), DecidingStep::stops);
    };
  }

  private static Optional<Step> passed(List<Step> steps) {
    return last(steps, step -> step instanceof Step.Met met && met.ends() && filters(met.place()))
        .or(() -> last(steps, step -> step instanceof Step.ByPolicy by && filters(by.place())));
  }

  private static boolean stops(Step step) {
    return !(step instanceof Step.Met met) || met.ends();
  }

  private static boolean proxies(Step step) {
    return step instanceof Step.Met met && met.ends() && met.effect().startsWith("hands");
  }

  private static boolean filters(Place place) {
    return place.hook() != Hook.PREROUTING
        && place.hook() != Hook.POSTROUTING
        && !place.table().equals("nat")
        && !place.table().equals("mangle")
        && !place.table().equals("raw");
  }

  private static Optional<Step> last(List<Step> steps, Predicate<Step> such) {
    return steps.reversed().stream().filter(such).findFirst();
  }
}
