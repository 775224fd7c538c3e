package dev.gumshoe.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that a name tells of: {@code DB_PASSWORD=…}. Names are looked for once; only where one
 * stands the forms are tried.
 */
final class Named {
  private static final Pattern NAME = Pattern.compile("(?i)" + Forms.NAME);
  private static final String GAP = Forms.GAP;
  private static final String NONE = Forms.NONE;
  private static final String ESC = Forms.ESC;

  /** An opening quote, as often escaped as the text around it is. */
  private static final String OPEN = "(?<e>\\\\{0,7})(?<q>[\"'])";

  /** Before the name, from the beginning of a line: with the dash of a list. */
  private static final String LINE = "(?<=^[ \\t]{0,80}(?:-[ \\t]{1,8})?[\\w.-]{0,60})";

  /** Before the name: an option with two dashes. */
  private static final String OPTION = "(?<=(?<![\\w-])--[a-z-]{0,30})";

  /** Before the name, in braces. */
  private static final String BRACED = "(?<=[{,][ \\t]{0,8}[\"']?[\\w.-]{0,60})";

  static final List<String> TELLTALES =
      List.of("pass", "pwd", "secret", "token", "credential", "key", "psk");

  private static final List<Form> FORMS =
      List.of(
          // Quotes that begin before the name, as in a list of variables.
          quoted("(?<=(?<![\\w\\\\])" + OPEN + "[\\w.-]{0,60})", "=" + NONE + "(?!\\\\{0,7}[\"'])"),
          // name="value"; "name": "value" of JSON; an option and its value in a list.
          quoted("", GAP + "=" + GAP + OPEN + NONE),
          quoted("", ESC + "[\"']" + GAP + ":" + GAP + OPEN + NONE),
          quoted(OPTION, ESC + "[\"']" + GAP + "," + GAP + OPEN + NONE),
          made(Form.Value.BARE, "", "(?:" + ESC + "[\"'])?" + GAP + "=" + GAP + "(?![=>~])" + NONE),
          // A variable of a container in JSON.
          quoted(
              "(?<=\\bname\\\\{0,7}[\"'][ \\t]{0,8}:[ \\t]{0,8}\\\\{0,7}[\"'][\\w.-]{0,60})",
              ESC
                  + "[\"']"
                  + GAP
                  + ","
                  + GAP
                  + ESC
                  + "[\"']value"
                  + ESC
                  + "[\"']"
                  + GAP
                  + ":"
                  + GAP
                  + OPEN
                  + NONE),
          made(
              Form.Value.NUMBER,
              "(?=pass)",
              "[\"']" + GAP + ":" + GAP + "([0-9]{3,40}+)(?=\\s*[,}\\r\\n]|$)"),
          // name: "value" of YAML, at the beginning of a line or in braces; without quotes.
          quoted(LINE, GAP + ":" + GAP + OPEN + NONE),
          quoted(BRACED, GAP + ":" + GAP + OPEN + NONE),
          group(
              BRACED,
              "[\"']?"
                  + GAP
                  + ":[ \\t]{1,8}+"
                  + NONE
                  + "([^\\s\"'{}\\[\\],][^,{}\\[\\]\\r\\n\"]*+)(?=[,}])"),
          // --password "value", --password value.
          quoted(OPTION, "[ \\t]{1,8}+" + OPEN + NONE),
          made(Form.Value.BARE, OPTION, "[ \\t]{1,8}+(?![\"'-])" + NONE),
          // A line of YAML, of a configuration or of a header that is "key: value" and no more.
          group(
              "(?<=^(?:[<>*][ \\t])?[ \\t]{0,80}(?:-[ \\t]{1,8})?[\\w.-]{0,60})",
              "[ \\t]{0,8}+:[ \\t]{1,8}+"
                  + NONE
                  + "([^\\s#|>\"'{\\[&*!]\\S*+|[|>&*!{\\[]\\S{4,}+)(?=[ \\t\\r]{0,8}$)"),
          group(
              LINE,
              "(?<=pass(?:word|phrase)):[ \\t]{1,8}+" + NONE + "([^\\s#|>\"'{\\[&*!][^\\r\\n]*+)"));

  private Named() {}

  static String removedFrom(String text, String lower) {
    var edits = new Edits(text);
    var lines = new HotLines(lower, TELLTALES);
    Matcher name = NAME.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    List<Matcher> forms = FORMS.stream().map(form -> form.matcher(text)).toList();
    while (lines.next()) {
      int from = lines.start();
      while (from < lines.end() && name.region(from, lines.end()).find()) {
        from = Math.max(name.start() + 1, tried(forms, name.start(), lines.end(), edits));
      }
    }
    return edits.made();
  }

  /** Where the secret ends whose name begins here; -1 where there is none. */
  private static int tried(List<Matcher> forms, int start, int line, Edits edits) {
    for (int at = 0; at < FORMS.size(); at++) {
      Matcher matcher = forms.get(at);
      if (matcher.region(start, line).lookingAt()) {
        int from = FORMS.get(at).start(matcher);
        int to = FORMS.get(at).end(edits.text(), matcher, line);
        if (to > from) {
          switch (FORMS.get(at).value()) {
            case GROUP, QUOTED, BARE -> edits.remove(from, to);
            case NUMBER -> edits.removeNumber(from, to);
          }
          return to;
        }
      }
    }
    return -1;
  }

  private static Form quoted(String before, String after) {
    return made(Form.Value.QUOTED, before, after);
  }

  private static Form group(String before, String after) {
    return made(Form.Value.GROUP, before, after);
  }

  private static Form made(Form.Value value, String before, String after) {
    return new Form(Pattern.compile("(?im)" + before + Forms.NAME + after), value, TELLTALES);
  }
}
