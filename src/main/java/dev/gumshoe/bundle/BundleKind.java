package dev.gumshoe.bundle;

import dev.gumshoe.bundle.files.BundleTree;
import java.util.stream.Stream;

/** Which tool gathered a bundle, told by the folders that only it makes. */
public enum BundleKind {
  /** One node: {@code sos report}. */
  SOS("sosreport", "of one node") {
    @Override
    boolean in(BundleTree tree) {
      return tree.hasFolder("sos_commands");
    }
  },
  /** A cluster, and perhaps one of its hosts: Replicated's {@code support-bundle}. */
  TROUBLESHOOT("troubleshoot", "of a cluster") {
    @Override
    boolean in(BundleTree tree) {
      return tree.hasFolder("cluster-resources") || tree.hasFolder("host-collectors");
    }
  },
  /** A cluster: {@code oc adm must-gather}, {@code oc adm inspect}. */
  MUST_GATHER("must-gather", "of a cluster") {
    @Override
    boolean in(BundleTree tree) {
      return tree.hasFolder("namespaces") || tree.hasFolder("cluster-scoped-resources");
    }
  },
  /** A cluster: {@code kubectl cluster-info dump --output-directory}. */
  CLUSTER_INFO("kubectl cluster-info dump", "of a cluster") {
    @Override
    boolean in(BundleTree tree) {
      return Stream.of("json", "yaml").anyMatch(format -> dumped(tree, format));
    }
  };

  private final String tool;
  private final String extent;

  BundleKind(String tool, String extent) {
    this.tool = tool;
    this.extent = extent;
  }

  /** Whether a folder is of this kind. */
  abstract boolean in(BundleTree tree);

  /** What it is, in a line: {@code sosreport of one node}. */
  public String words() {
    return tool + " " + extent;
  }

  /** Whether it is about a cluster, in place of a node. */
  public boolean ofCluster() {
    return this != SOS;
  }

  private static boolean dumped(BundleTree tree, String format) {
    return tree.hasFile("nodes." + format)
        && tree.folders("").stream().anyMatch(name -> tree.hasFile(name + "/pods." + format));
  }
}
