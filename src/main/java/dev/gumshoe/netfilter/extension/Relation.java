package dev.gumshoe.netfilter.extension;

import java.util.List;

/** Which options of an extension go together. Options are named as they are documented. */
sealed interface Relation {
  /**
   * Checks it.
   *
   * @throws RefusedException where it does not hold
   */
  void check(String extension, List<Given> given);

  /** At most one of these. */
  record Exclusive(List<String> options) implements Relation {
    @Override
    public void check(String extension, List<Given> given) {
      List<String> found = present(options, given);
      if (found.size() > 1) {
        throw new RefusedException(
            extension + " does not take " + found.get(0) + " and " + found.get(1) + " together");
      }
    }
  }

  /** At least one of these. */
  record AnyOf(List<String> options) implements Relation {
    @Override
    public void check(String extension, List<Given> given) {
      if (present(options, given).isEmpty()) {
        throw new RefusedException(extension + " needs one of " + String.join(", ", options));
      }
    }
  }

  /** The first needs the second. */
  record Needs(String option, String other) implements Relation {
    @Override
    public void check(String extension, List<Given> given) {
      if (!present(List.of(option), given).isEmpty() && present(List.of(other), given).isEmpty()) {
        throw new RefusedException(option + " of " + extension + " needs " + other);
      }
    }
  }

  private static List<String> present(List<String> options, List<Given> given) {
    return options.stream()
        .filter(name -> given.stream().anyMatch(each -> each.form().name().equals(name)))
        .toList();
  }
}
