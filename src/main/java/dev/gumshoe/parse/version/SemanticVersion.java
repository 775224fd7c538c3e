package dev.gumshoe.parse.version;

/** {@code major.minor.patch[-prerelease][+build]} (semver.org, section 11). */
final class SemanticVersion {
  private SemanticVersion() {}

  static int compare(String one, String other) {
    String first = withoutBuild(one);
    String second = withoutBuild(other);
    int release = identifiers(release(first), release(second), true);
    if (release != 0) {
      return release;
    }
    String before = prerelease(first);
    String after = prerelease(second);
    if (before.isEmpty() || after.isEmpty()) {
      return Boolean.compare(before.isEmpty(), after.isEmpty());
    }
    return identifiers(before, after, false);
  }

  private static String withoutBuild(String version) {
    String text = version.strip().replaceFirst("^[vV](?=\\d)", "");
    int plus = text.indexOf('+');
    return plus < 0 ? text : text.substring(0, plus);
  }

  private static String release(String version) {
    int dash = version.indexOf('-');
    return dash < 0 ? version : version.substring(0, dash);
  }

  private static String prerelease(String version) {
    int dash = version.indexOf('-');
    return dash < 0 ? "" : version.substring(dash + 1);
  }

  /** Of a release what is left out is 0; of a pre-release the one with fewer parts comes first. */
  private static int identifiers(String one, String other, boolean filled) {
    String[] first = one.split("\\.", -1);
    String[] second = other.split("\\.", -1);
    for (int i = 0; i < Math.max(first.length, second.length); i++) {
      if (!filled && (i >= first.length || i >= second.length)) {
        return Integer.compare(first.length, second.length);
      }
      int order =
          identifier(i < first.length ? first[i] : "0", i < second.length ? second[i] : "0");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Numbers come before words. */
  private static int identifier(String one, String other) {
    boolean first = Digits.all(one);
    boolean second = Digits.all(other);
    if (first && second) {
      return Digits.compare(one, other);
    }
    return first == second ? one.compareTo(other) : first ? -1 : 1;
  }
}
