package dev.gumshoe.redact;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that go on in the lines below. Lines stay lines. */
final class Folded {
  private static final String KEY =
      "^([ \\t]{0,80}+)(?:-[ \\t]{1,8})?[\"']?[\\w.-]{0,60}?" + Forms.NAME;

  /** Lines that are further in than the key; at least one. */
  private static final String DEEPER =
      "(?:\\r?\\n(?:\\1[ \\t]{1,80}+[^\\s][^\\r\\n]*+|[ \\t]*+(?=\\r?\\n\\1[ \\t]))){1,400}+";

  private static final String VARIABLE =
      "^()[ \\t]{0,80}+(?:-[ \\t]{1,8})?[\"']?name[\"']?:[ \\t]{1,8}+[\"']?[\\w.-]{0,60}?"
          + Forms.NAME
          + "[\"']?,?[ \\t]*+\\r?\\n[ \\t]{0,80}+[\"']?value[\"']?:[ \\t]{1,8}+";

  /** Each begins where a line does, and has the secret as its last group. */
  private static final List<Pattern> FORMS =
      List.of(
          // Block scalars of YAML: | keeps lines, > folds them.
          made(
              KEY
                  + "[\"']?"
                  + Forms.GAP
                  + ":"
                  + Forms.GAP
                  + "[|>][-+0-9]{0,2}+[ \\t]*+("
                  + DEEPER
                  + ")"),
          // Plain and quoted scalars of YAML that go on.
          made(
              KEY
                  + "[\"']?"
                  + Forms.GAP
                  + ":[ \\t]{1,8}+"
                  + Forms.NONE
                  + "([^\\s#|>{\\[&*!][^\\r\\n]*+"
                  + DEEPER
                  + ")"),
          // An option and its value, in two lines of a list.
          made(
              "^()[ \\t]{0,80}+(?:-[ \\t]{1,8})?[\"']?--[a-z-]{0,30}?"
                  + Forms.NAME
                  + "[\"']?,?[ \\t]*+\\r?\\n[ \\t]{0,80}+(?:-[ \\t]{1,8}+)?[\"']?"
                  + Forms.NONE
                  + "([^\\s\"'-][^\\r\\n\"']*+)"),
          // A variable of a container, its value in the next line.
          made(
              VARIABLE + "[\"'](?![\"'])" + Forms.NONE + "([^\\r\\n]*)(?=[\"'],?[ \\t\\r]{0,8}+$)"),
          made(VARIABLE + Forms.NONE + "([^\\s\"'][^\\r\\n]*+)"));

  /** A token (RFC 7519) whose lines were broken. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_.-]{30,}+(?:\\r?\\n[ \\t]{0,80}+[A-Za-z0-9_.-]++(?=[ \\t]{0,8}[\\r\\n\"']|\\z)){1,100}+");

  private static final Pattern PARTS = Pattern.compile("eyJ[\\w-]{8,}+\\.[\\w-]{20,}+.*+");

  private Folded() {}

  static String removedFrom(String text, String lower) {
    if (lower.indexOf('\n') < 0) {
      return text;
    }
    String clean = named(text, lower);
    return lower.contains("eyj") ? TOKEN.matcher(clean).replaceAll(Folded::token) : clean;
  }

  private static String named(String text, String lower) {
    var clean = new StringBuilder();
    int kept = 0;
    var hot = new HotLines(lower, Named.TELLTALES);
    List<Matcher> forms =
        FORMS.stream().map(form -> form.matcher(text).useAnchoringBounds(false)).toList();
    while (hot.next()) {
      for (Matcher form : forms) {
        if (hot.start() >= kept && form.region(hot.start(), text.length()).lookingAt()) {
          int secret = form.groupCount();
          clean.append(text, kept, form.start(secret)).append(lines(form.group(secret)));
          kept = form.end(secret);
        }
      }
    }
    return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
  }

  private static String token(MatchResult match) {
    boolean token = PARTS.matcher(match.group().replaceAll("\\s", "")).matches();
    return Matcher.quoteReplacement(token ? lines(match.group()) : match.group());
  }

  /** Every line that held something says that it is gone. */
  private static String lines(String secret) {
    return secret.replaceAll("[^\\s][^\\r\\n]*+", Matcher.quoteReplacement(Secrets.GONE));
  }

  private static Pattern made(String pattern) {
    return Pattern.compile("(?im)" + pattern);
  }
}
