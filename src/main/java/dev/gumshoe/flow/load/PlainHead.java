package dev.gumshoe.flow.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads keys at the left margin of a block mapping, as YAML 1.2.2 has them (8.2.2: what belongs to
 * a key is indented, or begins with a hyphen), and of their values only the plainest: one line, no
 * escapes but those of quotes, nothing that YAML could take for a number. Of anything else it says
 * nothing.
 */
final class PlainHead {
  private static final Pattern KEY = Pattern.compile("([a-z][a-z-]*):(?: +(.*))?");
  private static final Pattern ITEM = Pattern.compile(" *- +(.*)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z(/][^\\p{Cntrl}]*[^\\p{Cntrl}:\\s]");
  private static final Pattern DOUBLE =
      Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])+)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
  private static final Pattern SINGLE = Pattern.compile("'([^'\\p{Cntrl}]+)'");

  private final Map<String, String> texts = new HashMap<>();
  private final List<String> errors = new ArrayList<>();
  private String key = "";

  private PlainHead() {}

  /** The head, where all of it is understood. */
  static Optional<FlowHead> read(String text) {
    var head = new PlainHead();
    return text.lines().allMatch(head::line) ? head.whole() : Optional.empty();
  }

  private Optional<FlowHead> whole() {
    return Optional.ofNullable(texts.get("id"))
        .flatMap(
            id ->
                Optional.ofNullable(texts.get("title"))
                    .map(title -> new FlowHead(id, title, errors)));
  }

  /** Takes one line; false where it is not understood. */
  private boolean line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return true;
    }
    if (line.startsWith(" ") || line.startsWith("- ")) {
      return inside(line);
    }
    var matcher = KEY.matcher(line);
    if (!matcher.matches()) {
      return false;
    }
    key = matcher.group(1);
    String value = matcher.group(2);
    return switch (key) {
      case "id", "title" ->
          value != null && scalar(value).filter(text -> texts.put(key, text) == null).isPresent();
      case "errors" -> value == null && errors.isEmpty();
      default -> true;
    };
  }

  private boolean inside(String line) {
    return switch (key) {
      case "", "id", "title" -> false;
      case "errors" -> {
        var matcher = ITEM.matcher(line);
        yield matcher.matches() && scalar(matcher.group(1)).filter(errors::add).isPresent();
      }
      default -> true;
    };
  }

  private static Optional<String> scalar(String value) {
    String text = value.stripTrailing();
    var quoted = DOUBLE.matcher(text);
    if (quoted.matches()) {
      return Optional.of(ESCAPED.matcher(quoted.group(1)).replaceAll("$1"));
    }
    quoted = SINGLE.matcher(text);
    if (quoted.matches()) {
      return Optional.of(quoted.group(1));
    }
    boolean plain =
        text.length() > 5
            && PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.contains(" #");
    return plain ? Optional.of(text) : Optional.empty();
  }
}
