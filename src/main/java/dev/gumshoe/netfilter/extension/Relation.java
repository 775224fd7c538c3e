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
      String first = "";
      for (Given each : given) {
        String name = each.form().name();
        if (options.contains(name)) {
          if (!first.isEmpty() && !first.equals(name)) {
            throw new RefusedException(
                extension + " does not take " + first + " and " + name + " together");
          }
          first = name;
        }
      }
    }
  }

  /** At least one of these. */
  record AnyOf(List<String> options) implements Relation {
    @Override
    public void check(String extension, List<Given> given) {
      if (!present(options, given)) {
        throw new RefusedException(extension + " needs one of " + String.join(", ", options));
      }
    }
  }

  /** The first needs the second. */
  record Needs(String option, String other) implements Relation {
    @Override
    public void check(String extension, List<Given> given) {
      if (present(List.of(option), given) && !present(List.of(other), given)) {
        throw new RefusedException(option + " of " + extension + " needs " + other);
      }
    }
  }

  private static boolean present(List<String> options, List<Given> given) {
    for (Given each : given) {
      if (options.contains(each.form().name())) {
        return true;
      }
    }
    return false;
  }
}
