package dev.gumshoe.remote.container;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a runtime's containers are meant. A pod's labels stand on its sandbox only; a container
 * belongs to it by the pod's uid.
 */
final class Matching {
  private Matching() {}

  static List<Listed> select(List<Listed> listed, ContainerQuery query) {
    List<Listed> found =
        listed.stream()
            .filter(one -> !one.sandbox())
            .filter(one -> query.labels().isEmpty() || isLabelled(one, listed, query))
            .filter(one -> query.name().isEmpty() || one.isCalled(query.name().get()))
            .toList();
    Optional<String> likely = query.likelyName();
    if (!found.isEmpty() || query.labels().isEmpty() || likely.isEmpty()) {
      return found;
    }
    // Without any pod's labels at hand, Kubernetes' own components go by their container's name.
    boolean labelsAtHand = listed.stream().anyMatch(one -> one.sandbox());
    return labelsAtHand && !bare(listed, likely.get())
        ? List.of()
        : listed.stream().filter(one -> !one.sandbox() && one.isCalled(likely.get())).toList();
  }

  /** Whether a container outside Kubernetes has the name: it has no pod and so no pod labels. */
  private static boolean bare(List<Listed> listed, String name) {
    return listed.stream()
        .anyMatch(one -> one.isCalled(name) && one.label(Listed.POD_UID).isEmpty());
  }

  private static boolean isLabelled(Listed one, List<Listed> all, ContainerQuery query) {
    Set<String> pods =
        all.stream()
            .filter(Listed::sandbox)
            .filter(sandbox -> sandbox.hasLabels(query.labels()))
            .map(sandbox -> sandbox.label(Listed.POD_UID))
            .filter(uid -> !uid.isEmpty())
            .collect(Collectors.toSet());
    return one.hasLabels(query.labels()) || pods.contains(one.label(Listed.POD_UID));
  }
}
