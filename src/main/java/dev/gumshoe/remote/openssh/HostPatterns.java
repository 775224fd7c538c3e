package dev.gumshoe.remote.openssh;

import java.util.List;
import java.util.Locale;

/**
 * A list of host patterns (ssh_config(5), PATTERNS): {@code *} and {@code ?}, and {@code !} before
 * a pattern that must not fit.
 */
final class HostPatterns {
  private HostPatterns() {}

  /** Whether any pattern fits and none that begins with {@code !} does. */
  static boolean match(List<String> patterns, String host) {
    boolean found = false;
    for (String pattern : patterns) {
      if (pattern.startsWith("!")) {
        if (glob(pattern.substring(1), host)) {
          return false;
        }
      } else {
        found |= glob(pattern, host);
      }
    }
    return found;
  }

  /** One pattern against a name, letter case aside; in linear space and at most quadratic time. */
  static boolean glob(String pattern, String text) {
    String glob = pattern.toLowerCase(Locale.ROOT);
    String name = text.toLowerCase(Locale.ROOT);
    int g = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        mark = n;
      } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
        g++;
        n++;
      } else if (star >= 0) {
        g = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }
}
