package dev.gumshoe.bundle.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which labels objects are to have: {@code a=b,c!=d,e in (f,g),h notin (i),j,!k}; all of them
 * (Kubernetes, "Labels and Selectors").
 */
record LabelSelector(List<Term> terms) {
  private static final String KEY = "([\\w./-]+)";
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*(?:(!)?\\s*%1$s|%1$s\\s*(==?|!=)\\s*([\\w.-]*)|%1$s\\s+(in|notin)\\s*\\(([^)]*)\\))\\s*(?:,|$)"
              .formatted(KEY));

  /** One condition: whether the label's value, none counting as null, is one of these. */
  record Term(String key, Optional<Set<String>> values, boolean wanted) {
    boolean fits(JsonNode labels) {
      JsonNode label = labels.path(key);
      boolean there = !label.isMissingNode();
      boolean among = values.map(all -> there && all.contains(label.asString(""))).orElse(there);
      return among == wanted;
    }
  }

  LabelSelector {
    terms = List.copyOf(terms);
  }

  /** Reads one; empty when it is none. */
  static Optional<LabelSelector> read(String text) {
    var terms = new ArrayList<Term>();
    Matcher term = TERM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!term.find(at) || term.start() != at) {
        return Optional.empty();
      }
      terms.add(term(term));
      at = term.end();
    }
    return Optional.of(new LabelSelector(terms));
  }

  private static Term term(Matcher term) {
    if (term.group(2) != null) {
      return new Term(term.group(2), Optional.empty(), term.group(1) == null);
    }
    if (term.group(3) != null) {
      return new Term(
          term.group(3), Optional.of(Set.of(term.group(5))), !term.group(4).equals("!="));
    }
    Set<String> values = Set.copyOf(List.of(term.group(8).strip().split("\\s*,\\s*")));
    return new Term(term.group(6), Optional.of(values), term.group(7).equals("in"));
  }

  boolean fits(JsonNode object) {
    JsonNode labels = object.path("metadata").path("labels");
    return terms.stream().allMatch(term -> term.fits(labels));
  }
}
