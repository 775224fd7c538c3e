package dev.gumshoe.bundle.kube;

import dev.gumshoe.bundle.files.BundleTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each tool puts the objects of a cluster. */
public final class KubeLayout {
  private static final Pattern FORMAT = Pattern.compile("(.+)\\.(json|ya?ml)");
  private static final Pattern SOS_KUBECTL =
      Pattern.compile(
          ".*/cluster-info/(?:([^/]+)/)?\\S*kubectl\\S*_get_-o_json_(?:--namespace_\\S+_)?([a-z]+)");

  /**
   * What must-gather asks for by kind, so that all are there; of other kinds it has those objects
   * that an operator names (openshift/must-gather, collection-scripts/gather).
   */
  private static final Set<KubeResource> GATHERED =
      EnumSet.of(
          KubeResource.NODES,
          KubeResource.STORAGECLASSES,
          KubeResource.PERSISTENTVOLUMES,
          KubeResource.MUTATINGWEBHOOKCONFIGURATIONS,
          KubeResource.VALIDATINGWEBHOOKCONFIGURATIONS);

  private final List<KubeFile> files = new ArrayList<>();
  private final BundleTree tree;

  private KubeLayout(BundleTree tree) {
    this.tree = tree;
  }

  /** {@code sos_commands/kubernetes/cluster-info}, with sos' option {@code kubernetes.all}. */
  public static KubeLayout ofSos(BundleTree tree) {
    var layout = new KubeLayout(tree);
    for (String path : tree.all("sos_commands/kubernetes")) {
      Matcher name = SOS_KUBECTL.matcher(path);
      if (name.matches()) {
        layout.add(name.group(2), Optional.ofNullable(name.group(1)), path);
      }
    }
    return layout;
  }

  /** {@code cluster-resources/nodes.json}, {@code cluster-resources/pods/NAMESPACE.json}. */
  public static KubeLayout ofTroubleshoot(BundleTree tree) {
    var layout = new KubeLayout(tree);
    String top = "cluster-resources";
    for (String file : tree.files(top)) {
      stem(file).ifPresent(stem -> layout.add(stem, Optional.empty(), top + "/" + file));
    }
    for (String folder : tree.folders(top)) {
      String below = top + "/" + folder;
      for (String file : tree.files(below)) {
        stem(file).ifPresent(stem -> layout.add(folder, Optional.of(stem), below + "/" + file));
      }
    }
    return layout;
  }

  /**
   * {@code namespaces/NAMESPACE/GROUP/pods.yaml}, and {@code
   * cluster-scoped-resources/GROUP/nodes/NODE.yaml} or {@code …/nodes.yaml}.
   */
  public static KubeLayout ofMustGather(BundleTree tree) {
    var layout = new KubeLayout(tree);
    for (String namespace : tree.folders("namespaces")) {
      String space = "namespaces/" + namespace;
      for (String group : tree.folders(space)) {
        String below = space + "/" + group;
        for (String file : tree.files(below)) {
          stem(file)
              .ifPresent(stem -> layout.add(stem, Optional.of(namespace), below + "/" + file));
        }
      }
    }
    String top = "cluster-scoped-resources";
    for (String group : tree.folders(top)) {
      layout.scoped(top + "/" + group);
    }
    layout.files.removeIf(
        file -> file.namespace().isEmpty() && !GATHERED.contains(file.resource()));
    return layout;
  }

  private void scoped(String group) {
    for (String file : tree.files(group)) {
      stem(file).ifPresent(stem -> add(stem, Optional.empty(), group + "/" + file));
    }
    for (String folder : tree.folders(group)) {
      for (String file : tree.files(group + "/" + folder)) {
        add(folder, Optional.empty(), group + "/" + folder + "/" + file);
      }
    }
  }

  /** {@code nodes.json}, {@code NAMESPACE/pods.json}. */
  public static KubeLayout ofClusterInfo(BundleTree tree) {
    var layout = new KubeLayout(tree);
    for (String file : tree.files("")) {
      stem(file).ifPresent(stem -> layout.add(stem, Optional.empty(), file));
    }
    for (String namespace : tree.folders("")) {
      for (String file : tree.files(namespace)) {
        stem(file)
            .ifPresent(stem -> layout.add(stem, Optional.of(namespace), namespace + "/" + file));
      }
    }
    return layout;
  }

  List<KubeFile> files() {
    return List.copyOf(files);
  }

  private static Optional<String> stem(String file) {
    Matcher name = FORMAT.matcher(file);
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private void add(String name, Optional<String> namespace, String path) {
    KubeResource.of(name)
        .filter(resource -> resource.namespaced() == namespace.isPresent())
        .ifPresent(resource -> files.add(new KubeFile(resource, namespace, path)));
  }
}
