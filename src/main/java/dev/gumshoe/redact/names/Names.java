package dev.gumshoe.redact.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects names of hosts, users, namespaces and pods from where a session says that something is
 * one. Names that everybody has, or that a public text uses, are no secret and are left out.
 */
public final class Names {
  private static final Set<String> COMMON =
      Set.of(
          "root",
          "localhost",
          "localdomain",
          "default",
          "kube-system",
          "kube-public",
          "kube-node-lease",
          "local-path-storage",
          "nobody",
          "daemon",
          "user",
          "host",
          "node",
          "pod",
          "namespace",
          "none",
          "name",
          "admin",
          "svc",
          "cluster",
          "local",
          "pods",
          "com",
          "org",
          "net",
          "io",
          "internal",
          "example",
          "arpa",
          "linux",
          "kernel",
          "kubelet",
          "true",
          "false",
          "null",
          "all",
          "any",
          "system",
          "static",
          "exists",
          "unknown",
          "container",
          "docker",
          "sudo");

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?");
  private static final Pattern ADDRESS = Pattern.compile("(?:.*\\D)?\\d+(?:\\.\\d+){3}(?:\\D.*)?");
  private static final Pattern LABEL =
      Pattern.compile("(?:([^@\\s]+)@)?([^@:\\s\\[\\]]+)(?::\\d+)?");

  private static final Set<String> KEYS =
      Set.of("namespace", "pod", "podName", "node", "nodeName", "hostname", "hostName");

  private static final Set<String> NAMED = Set.of("kube-pods", "kube-nodes");

  private static final Pattern KINDS = Pattern.compile("kube-.*|sandbox-.*|container-.*");

  private final Set<String> found = new TreeSet<>();
  private final Set<String> common = new TreeSet<>();
  private final String open;

  /**
   * None yet.
   *
   * @param open a text that is public: what it uses as a word is no secret
   */
  public Names(String open) {
    this.open = open;
  }

  /** Takes up names of a target's label: {@code alice@node-1}. */
  public void addLabel(String label) {
    Matcher match = LABEL.matcher(label);
    if (match.matches()) {
      if (match.group(1) != null) {
        add(match.group(1));
      }
      add(match.group(2));
    }
  }

  /** Takes up names that a text says to be some. */
  public void addText(String text) {
    SaidNames.in(text, this::add);
  }

  /** Takes up names of facts of a kind of evidence. */
  public void addFacts(String kind, Object facts) {
    switch (facts) {
      case Map<?, ?> map ->
          map.forEach(
              (key, value) -> {
                boolean named =
                    KINDS.matcher(kind).matches() && KEYS.contains(key.toString())
                        || NAMED.contains(kind) && key.equals("name") && whole(map);
                if (named && value instanceof String name) {
                  add(name);
                } else {
                  addFacts(kind, value);
                }
              });
      case List<?> list -> list.forEach(value -> addFacts(kind, value));
      default -> {}
    }
  }

  /** Whether this is a pod or a node, and not a part of one. */
  private static boolean whole(Map<?, ?> map) {
    return map.containsKey("namespace") || map.containsKey("podCidrs");
  }

  /** Takes up a name; one of several labels with each of them. */
  public void add(String name) {
    if (!IDENTIFIER.matcher(name).matches() || ADDRESS.matcher(name).matches()) {
      return;
    }
    for (String label : name.split("\\.")) {
      if (label.length() < 2 || label.chars().allMatch(Character::isDigit)) {
        continue;
      }
      if (COMMON.contains(label) || word(label)) {
        common.add(label);
      } else {
        found.add(label);
      }
    }
  }

  private boolean word(String name) {
    for (int at = open.indexOf(name); at >= 0; at = open.indexOf(name, at + 1)) {
      if (Borders.before(open, at) && Borders.behind(open, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  /** The names that are to be replaced. */
  public Set<String> found() {
    return found;
  }

  /** Names that stay, because everybody has them. */
  public Set<String> common() {
    return common;
  }
}
