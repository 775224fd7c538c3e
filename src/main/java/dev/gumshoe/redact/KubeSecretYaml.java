package dev.gumshoe.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of Secrets of Kubernetes in YAML: all of data and stringData, whatever they are called.
 */
final class KubeSecretYaml {
  private static final Pattern KIND =
      Pattern.compile(
          "^[ \\t]{0,80}+(?:- )?kind:[ \\t]{1,8}[\"']?Secret[\"']?[ \\t\\r]*+$", Pattern.MULTILINE);
  private static final Pattern LINE =
      Pattern.compile("([ \\t]*+)((?:- )*+)(\"?[^:\\s\"']++\"?:)?(.*+)", Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("([ \\t]*+[\"']?[\\w.-]++[\"']?:[ \\t]++)([^\\s|>].*+)", Pattern.DOTALL);
  private static final Pattern SCALAR =
      Pattern.compile("[ \\t]*+[\"']?[\\w.-]++[\"']?:[ \\t]*+(?:[|>][-+0-9]*+)?[ \\t\\r]*+");

  private final String[] lines;
  private final TreeMap<Integer, Mapping> open = new TreeMap<>();

  private static final class Mapping {
    private boolean secret;
    private boolean inData;
    private final List<Integer> values = new ArrayList<>();
  }

  private KubeSecretYaml(String text) {
    this.lines = text.split("\n", -1);
  }

  static String removedFrom(String text) {
    return text.contains("Secret") && KIND.matcher(text).find()
        ? new KubeSecretYaml(text).removed()
        : text;
  }

  private String removed() {
    for (int at = 0; at < lines.length; at++) {
      read(at);
    }
    close(-1);
    return String.join("\n", lines);
  }

  private void read(int at) {
    Matcher line = LINE.matcher(lines[at]);
    if (lines[at].isBlank() || !line.matches()) {
      return;
    }
    if (lines[at].startsWith("---")) {
      close(-1);
      return;
    }
    int dash = line.group(1).length();
    int indent = dash + line.group(2).length();
    close(line.group(2).isEmpty() ? indent : dash);
    open.values().stream()
        .filter(mapping -> mapping.inData)
        .forEach(mapping -> mapping.values.add(at));
    if (line.group(3) != null
        && open.values().stream().noneMatch(mapping -> mapping.inData && !atKey(mapping, indent))) {
      key(open.computeIfAbsent(indent, _ -> new Mapping()), line.group(3), line.group(4).strip());
    }
  }

  private boolean atKey(Mapping mapping, int indent) {
    return mapping.equals(open.get(indent));
  }

  private static void key(Mapping mapping, String key, String value) {
    boolean data = (key.equals("data:") || key.equals("stringData:")) && value.isEmpty();
    if (mapping.inData && !mapping.values.isEmpty()) {
      mapping.values.removeLast();
    }
    mapping.inData = data;
    if (key.equals("kind:") && value.replaceAll("[\"']", "").equals("Secret")) {
      mapping.secret = true;
    }
  }

  /** Mappings that are further in than this are over. */
  private void close(int indent) {
    while (!open.isEmpty() && open.lastKey() > indent) {
      Mapping over = open.pollLastEntry().getValue();
      if (over.secret) {
        over.values.forEach(this::empty);
      }
    }
  }

  private void empty(int at) {
    Matcher entry = ENTRY.matcher(lines[at]);
    String end = lines[at].endsWith("\r") ? "\r" : "";
    if (entry.matches()) {
      lines[at] = entry.group(1) + Secrets.GONE + end;
    } else if (!SCALAR.matcher(lines[at]).matches() && !lines[at].isBlank()) {
      String indent =
          lines[at].substring(0, lines[at].length() - lines[at].stripLeading().length());
      lines[at] = indent + Secrets.GONE + end;
    }
  }
}
