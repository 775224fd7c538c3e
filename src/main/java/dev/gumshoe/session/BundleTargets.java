package dev.gumshoe.session;

import dev.gumshoe.bundle.Bundle;
import dev.gumshoe.bundle.BundleException;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.Target;
import java.nio.file.Path;
import java.util.HashMap;
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

  /**
   * Opens the bundles at these paths, each once.
   *
   * @param paths folders or archives, by role
   * @throws BundleException when one cannot be opened; none stays open then
   */
  public static BundleTargets open(Map<String, Path> paths) throws BundleException {
    Map<Path, Bundle> opened = new HashMap<>();
    boolean all = false;
    try {
      Map<String, Bundle> byRole = new HashMap<>();
      for (var path : paths.entrySet()) {
        Bundle bundle = opened.get(path.getValue());
        if (bundle == null) {
          bundle = Bundle.open(path.getValue());
          opened.put(path.getValue(), bundle);
        }
        byRole.put(path.getKey(), bundle);
      }
      all = true;
      return new BundleTargets(byRole);
    } finally {
      if (!all) {
        opened.values().forEach(Bundle::close);
      }
    }
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
