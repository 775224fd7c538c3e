package dev.gumshoe.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that files of a pack may have: few, so that nothing has to be guessed of others. */
final class PackPaths {
  static final String MANIFEST = "manifest.json";

  private static final Pattern SESSION = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "sessions/(?<session>[a-z0-9][a-z0-9._-]{0,99})/"
              + "(?:journal\\.jsonl|attachments/(?<hash>[0-9a-f]{64}))");

  private PackPaths() {}

  /** Why a file of this name is refused, a few words; empty where it may be. */
  static Optional<String> objection(String path) {
    if (path.equals(MANIFEST) || ALLOWED.matcher(path).matches()) {
      return Optional.empty();
    }
    if (path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*")) {
      return Optional.of("its name is absolute");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("its name has a backslash");
    }
    if (path.matches("(?:.*/)?\\.\\.?(?:/.*)?")) {
      return Optional.of("its name leads out of the pack");
    }
    if (path.endsWith("/")) {
      return Optional.of("it is a folder");
    }
    return Optional.of("a pack has no such file");
  }

  static boolean isSession(String name) {
    return SESSION.matcher(name).matches();
  }

  /** The session that a file belongs to; empty for the manifest. */
  static Optional<String> session(String path) {
    Matcher matcher = ALLOWED.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group("session")) : Optional.empty();
  }

  /** The hash that a file has in its name, as attachments do. */
  static Optional<String> hash(String path) {
    Matcher matcher = ALLOWED.matcher(path);
    return matcher.matches() ? Optional.ofNullable(matcher.group("hash")) : Optional.empty();
  }

  static String journal(String session) {
    return "sessions/" + session + "/journal.jsonl";
  }

  /** A name for a sentence: nothing in it can move a cursor, and it is not endless. */
  static String shown(String path) {
    String plain = path.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
  }
}
