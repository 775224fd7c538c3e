package dev.gumshoe.redact.corpus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what is left of a secret: in the text, unfolded, unescaped, out of base64. */
final class LeakFinder {
  /** So many letters in a row are no chance. */
  private static final int PART = 10;

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}+");

  private LeakFinder() {}

  static Optional<String> in(String text, Secret secret) {
    for (String form : forms(text)) {
      for (String hidden : secret.hidden()) {
        for (int at = 0; at + Math.min(PART, hidden.length()) <= hidden.length(); at++) {
          String part = hidden.substring(at, Math.min(hidden.length(), at + PART));
          if (form.contains(part)) {
            return Optional.of(part);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> forms(String text) {
    var forms = new ArrayList<>(List.of(text));
    forms.add(text.replaceAll("\\s", ""));
    for (String one : List.copyOf(forms)) {
      Matcher runs = BASE64.matcher(one);
      while (runs.find()) {
        decoded(runs.group(), forms);
      }
    }
    for (String one : List.copyOf(forms)) {
      String plain = one;
      for (int times = 0; times < 3; times++) {
        plain = plain.replace("\\\"", "\"").replace("\\\\", "\\");
        forms.add(plain);
      }
      forms.add(one.replace("'\\''", "'"));
      forms.add(one.replace("''", "'"));
      forms.add(
          URLDecoder.decode(
              one.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B"),
              StandardCharsets.UTF_8));
    }
    return forms;
  }

  private static void decoded(String run, List<String> forms) {
    for (int skip = 0; skip < 4; skip++) {
      String from = run.substring(skip).replace('-', '+').replace('_', '/');
      String whole = from.substring(0, from.length() / 4 * 4);
      forms.add(new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1));
    }
  }
}
