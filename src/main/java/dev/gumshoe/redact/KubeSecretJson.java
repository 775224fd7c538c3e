package dev.gumshoe.redact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of Secrets of Kubernetes in JSON: all strings in data and stringData. JSON in a string of
 * JSON, as kubectl keeps it in an annotation, is read too: its quotes are those that are escaped.
 */
final class KubeSecretJson {
  private static final Pattern KIND =
      Pattern.compile("(\\\\{0,7})\"kind\\1\"[ \\t]{0,8}:[ \\t]{0,8}\\1\"Secret\\1\"");

  private final String text;
  private final int escapes;
  private final Deque<Scope> open = new ArrayDeque<>();
  private final List<int[]> secrets = new ArrayList<>();

  /** An object that is open. */
  private static final class Scope {
    private final boolean data;
    private final List<int[]> values = new ArrayList<>();
    private String key = "";
    private boolean secret;

    Scope(boolean data) {
      this.data = data;
    }
  }

  private KubeSecretJson(String text, int escapes) {
    this.text = text;
    this.escapes = escapes;
  }

  static String removedFrom(String text) {
    String clean = text;
    for (int escapes : new int[] {0, 1, 3, 7}) {
      Matcher kind = KIND.matcher(clean);
      if (clean.contains("Secret")
          && kind.results().anyMatch(one -> one.end(1) - one.start(1) == escapes)) {
        clean = new KubeSecretJson(clean, escapes).removed();
      }
    }
    return clean;
  }

  private String removed() {
    int at = 0;
    while (at < text.length()) {
      at =
          switch (text.charAt(at)) {
            case '"' -> string(at);
            case '{' -> {
              boolean data =
                  !open.isEmpty()
                      && (open.peek().key.equals("data") || open.peek().key.equals("stringData"));
              open.push(new Scope(data));
              yield at + 1;
            }
            case '}' -> {
              close();
              yield at + 1;
            }
            default -> at + 1;
          };
    }
    var clean = new StringBuilder();
    int kept = 0;
    secrets.sort((one, other) -> Integer.compare(one[0], other[0]));
    for (int[] secret : secrets) {
      if (secret[0] >= kept) {
        clean.append(text, kept, secret[0]).append(Secrets.GONE);
        kept = secret[1];
      }
    }
    return clean.append(text, kept, text.length()).toString();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Scope over = open.pop();
    if (over.secret) {
      secrets.addAll(over.values);
    } else if (over.data && !open.isEmpty()) {
      open.peek().values.addAll(over.values);
    }
  }

  /** A string from its opening quote on; quotes that are escaped otherwise are letters of it. */
  private int string(int quote) {
    if (slashesBefore(quote) != escapes) {
      return quote + 1;
    }
    int end = text.indexOf('"', quote + 1);
    while (end >= 0 && slashesBefore(end) > escapes) {
      end = text.indexOf('"', end + 1);
    }
    if (end < 0) {
      return text.length();
    }
    if (!open.isEmpty()) {
      take(open.peek(), quote + 1, end - escapes, end + 1);
    }
    return end + 1;
  }

  private void take(Scope scope, int from, int to, int after) {
    int next = after;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    String string = to - from <= 16 ? text.substring(from, Math.max(from, to)) : "";
    if (next < text.length() && text.charAt(next) == ':') {
      scope.key = string;
    } else if (scope.data) {
      scope.values.add(new int[] {from, Math.max(from, to)});
    } else if (scope.key.equals("kind") && string.equals("Secret")) {
      scope.secret = true;
    }
  }

  private int slashesBefore(int at) {
    int from = at;
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    return at - from;
  }
}
