package dev.gumshoe.session;

import dev.gumshoe.bundle.Bundle;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.Target;
import java.util.Map;

/** Fills roles from bundles. */
public final class BundleTargets implements TargetSource {
  private final Map<String, Bundle> bundles;

  /**
   * Targets of these bundles.
   *
   * @param bundles by role; closed with the source, one may be there for several roles
   */
  public BundleTargets(Map<String, Bundle> bundles) {
    this.bundles = Map.copyOf(bundles);
  }

  @Override
  public Supply supply(Role role, Map<String, Target> targets) {
    return switch (role) {
      case Role.OfNode node -> {
        Bundle bundle = bundles.get(node.name());
        yield bundle == null
            ? new Supply.NotSupplied(
                Why.NO_TARGET, "No bundle was named for role " + node.name() + ".")
            : new Supply.Supplied(bundle.target(), bundle.kind().words());
      }
      case Role.OfContainer container ->
          new Supply.NotSupplied(
              Why.NO_TARGET, "No container of a bundle can be asked: " + container.name() + ".");
    };
  }

  @Override
  public void close() {
    bundles.values().forEach(Bundle::close);
  }
}
