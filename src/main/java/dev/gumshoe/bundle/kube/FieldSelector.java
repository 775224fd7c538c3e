package dev.gumshoe.bundle.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which values fields are to have: {@code reason=Failed,involvedObject.kind!=Node}; all of them
 * (Kubernetes, "Field Selectors").
 */
record FieldSelector(List<Term> terms) {
  /** What an API server selects by, of objects of some kind; another field is an error there. */
  private static final Set<String> KNOWN =
      Set.of(
          "metadata.name",
          "metadata.namespace",
          "reason",
          "type",
          "involvedObject.kind",
          "involvedObject.namespace",
          "involvedObject.name",
          "involvedObject.uid",
          "spec.nodeName",
          "spec.restartPolicy",
          "status.phase");

  record Term(String path, String value, boolean wanted) {
    boolean fits(JsonNode object) {
      JsonNode at = object;
      for (String field : path.split("\\.")) {
        at = at.path(field);
      }
      return at.asString("").equals(value) == wanted;
    }
  }

  FieldSelector {
    terms = List.copyOf(terms);
  }

  /** Reads one; empty when it is none, or selects by something else. */
  static Optional<FieldSelector> read(String text) {
    var terms = new ArrayList<Term>();
    for (String word : text.isBlank() ? new String[0] : text.split(",")) {
      String[] sides = word.split("!=|==?", 2);
      if (sides.length < 2 || !KNOWN.contains(sides[0])) {
        return Optional.empty();
      }
      terms.add(new Term(sides[0], sides[1], !word.contains("!=")));
    }
    return Optional.of(new FieldSelector(terms));
  }

  boolean fits(JsonNode object) {
    return terms.stream().allMatch(term -> term.fits(object));
  }
}
