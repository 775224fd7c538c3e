package dev.gumshoe.cli.walk;

import dev.gumshoe.bundle.Bundle;
import dev.gumshoe.bundle.BundleException;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens what {@code --bundle} names, and gives it to the roles that it can fill. */
public final class GivenBundles {
  private static final Pattern NAMED = Pattern.compile("([A-Za-z][\\w-]*)=(.+)");

  private final Map<String, Bundle> byRole = new LinkedHashMap<>();
  private final List<Bundle> unnamed = new ArrayList<>();

  private GivenBundles() {}

  /** For a flow: a bundle without a role goes to the roles of its kind. */
  static Map<String, Bundle> forFlow(Flow flow, List<String> given) {
    List<Role.OfNode> roles =
        flow.roles().values().stream()
            .filter(Role.OfNode.class::isInstance)
            .map(Role.OfNode.class::cast)
            .toList();
    Set<String> names = roles.stream().map(Role.OfNode::name).collect(Collectors.toSet());
    var bundles = new GivenBundles();
    try {
      bundles.open(given, names, "The flow " + flow.id());
      bundles.unnamed.forEach(bundle -> bundles.fill(flow, roles, bundle));
      return bundles.byRole;
    } catch (WrongCall e) {
      bundles.close();
      throw e;
    }
  }

  /** For a triage: nodes by the names of their bundles, and the cluster. */
  public static Map<String, Bundle> forTriage(String cluster, List<String> given) {
    var bundles = new GivenBundles();
    try {
      bundles.open(given, Set.of(cluster), "A triage");
      for (Bundle bundle : bundles.unnamed) {
        String name = bundle.kind().ofCluster() ? cluster : bundle.label();
        if (bundles.byRole.putIfAbsent(name, bundle) != null) {
          throw new WrongCall(
              "%s is one bundle too many for %s: a triage looks at one cluster, and at each node once."
                  .formatted(bundle.label(), name));
        }
      }
      return bundles.byRole;
    } catch (WrongCall e) {
      bundles.close();
      throw e;
    }
  }

  private void open(List<String> given, Set<String> roles, String whose) {
    for (String one : given) {
      Matcher named = NAMED.matcher(one);
      if (named.matches() && roles.contains(named.group(1))) {
        Bundle before = byRole.put(named.group(1), opened(named.group(2)));
        if (before != null) {
          before.close();
          throw new WrongCall("Role %s was given two bundles.".formatted(named.group(1)));
        }
      } else if (named.matches() && !exists(one) && exists(named.group(2))) {
        throw new WrongCall(
            "%s has no node role '%s'; its roles: %s."
                .formatted(
                    whose, named.group(1), String.join(", ", roles.stream().sorted().toList())));
      } else {
        unnamed.add(opened(one));
      }
    }
  }

  private static Bundle opened(String path) {
    try {
      return Bundle.open(Path.of(path));
    } catch (BundleException | InvalidPathException e) {
      throw new WrongCall(String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private void fill(Flow flow, List<Role.OfNode> roles, Bundle bundle) {
    List<String> fitting =
        roles.stream()
            .filter(role -> role.kubectl() == bundle.kind().ofCluster())
            .map(Role.OfNode::name)
            .filter(name -> !byRole.containsKey(name))
            .toList();
    if (fitting.isEmpty() || (fitting.size() > 1 && !bundle.kind().ofCluster())) {
      String open = String.join(", ", fitting.isEmpty() ? flow.roles().keySet() : fitting);
      throw new WrongCall(
          "%s is a %s; say which role of the flow %s it fills (--bundle ROLE=%s): %s."
              .formatted(bundle.label(), bundle.kind().words(), flow.id(), bundle.label(), open));
    }
    fitting.forEach(name -> byRole.put(name, bundle));
  }

  private void close() {
    byRole.values().forEach(Bundle::close);
    unnamed.forEach(Bundle::close);
  }
}
