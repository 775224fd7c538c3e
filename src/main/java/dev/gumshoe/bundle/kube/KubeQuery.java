package dev.gumshoe.bundle.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code kubectl get … -o json} (kubectl-get(1)).
 *
 * @param name of one object; empty is all
 * @param namespace empty for all namespaces
 */
record KubeQuery(
    List<KubeResource> resources,
    Optional<String> name,
    Optional<String> namespace,
    LabelSelector labels,
    FieldSelector fields) {

  /** Empty when it asks for something that objects do not tell, or for another format. */
  static Optional<KubeQuery> of(List<String> argv) {
    var words = new ArrayList<String>();
    Optional<String> namespace = Optional.of("default");
    @Nullable String format = null;
    String labels = "";
    String fields = "";
    for (int i = 1; i < argv.size(); i++) {
      String option = argv.get(i);
      String value = i + 1 < argv.size() ? argv.get(i + 1) : "";
      int equals = option.startsWith("--") ? option.indexOf('=') : -1;
      if (equals > 0) {
        value = option.substring(equals + 1);
        option = option.substring(0, equals);
      }
      boolean takes = equals < 0;
      switch (option) {
        case "-A", "--all-namespaces" -> {
          namespace = Optional.empty();
          takes = false;
        }
        case "-n", "--namespace" -> namespace = Optional.of(value);
        case "-o", "--output" -> format = value;
        case "-l", "--selector" -> labels = value;
        case "--field-selector" -> fields = value;
        case "--request-timeout", "--kubeconfig", "--chunk-size" -> {}
        default -> {
          if (option.startsWith("-")) {
            return Optional.empty();
          }
          words.add(option);
          takes = false;
        }
      }
      i += takes ? 1 : 0;
    }
    return "json".equals(format) ? of(words, namespace, labels, fields) : Optional.empty();
  }

  private static Optional<KubeQuery> of(
      List<String> words, Optional<String> namespace, String labels, String fields) {
    if (words.size() < 2 || words.size() > 3 || !words.getFirst().equals("get")) {
      return Optional.empty();
    }
    var resources = new ArrayList<KubeResource>();
    for (String name : words.get(1).split(",")) {
      Optional<KubeResource> resource = KubeResource.of(name);
      if (resource.isEmpty()) {
        return Optional.empty();
      }
      resources.add(resource.get());
    }
    Optional<String> name = words.size() == 3 ? Optional.of(words.get(2)) : Optional.empty();
    return LabelSelector.read(labels)
        .flatMap(
            byLabels ->
                FieldSelector.read(fields)
                    .map(
                        byFields -> new KubeQuery(resources, name, namespace, byLabels, byFields)));
  }
}
