package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Lets plain YAML in and nothing else: no aliases or anchors (they can grow a small file into a
 * memory full), no tags (they can make objects), one document, and no nesting that is deeper than a
 * flow can be.
 */
final class YamlGate {
  private static final String RULE = "yaml";
  private static final int DEEPEST = 40;
  private static final int LONGEST = 1 << 20;

  private final Source source;
  private final Problems problems;
  private final Places places;

  YamlGate(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.places = new Places(source);
  }

  /** The document's tree, or empty with at least one problem noted. */
  Optional<Node> admit() {
    if (source.text().length() > LONGEST) {
      problems.error(source.at(1, 1), RULE, "the file is longer than 1 MiB; split it");
      return Optional.empty();
    }
    if (!printable()) {
      return Optional.empty();
    }
    var settings = LoadSettings.builder().setLabel(source.file()).build();
    try {
      if (!plain(settings)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty()) {
        problems.error(source.at(1, 1), RULE, "the file is empty; a flow is a YAML mapping");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      SourcePosition at = e.getProblemMark().map(places::of).orElse(source.at(1, 1));
      problems.error(at, RULE, "not readable as YAML: " + printable(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.error(source.at(1, 1), RULE, "not readable as YAML: " + printable(e.getMessage()));
    }
    return Optional.empty();
  }

  /** One line of what the reader says, which may quote the text. */
  private static String printable(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
  }

  /** Control characters could rewrite what a terminal shows (YAML 1.2, section 5.1). */
  private boolean printable() {
    List<String> lines = source.lines();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        if (!StreamReader.isPrintable(text.codePointAt(at))) {
          problems.error(
              source.at(line + 1, at + 1),
              RULE,
              "a control character (U+%04X); take it out".formatted(text.codePointAt(at)));
          return false;
        }
      }
    }
    return true;
  }

  private boolean plain(LoadSettings settings) {
    int depth = 0;
    int documents = 0;
    boolean good = true;
    for (Event event : new Parse(settings).parseString(source.text())) {
      SourcePosition at = event.getStartMark().map(places::of).orElse(source.at(1, 1));
      good &= unadorned(event, at);
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        problems.error(at, RULE, "a second document; a file holds one");
        return false;
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        problems.error(at, RULE, "nested deeper than " + DEEPEST + " levels");
        return false;
      }
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
    }
    return good;
  }

  private boolean unadorned(Event event, SourcePosition at) {
    if (event instanceof AliasEvent) {
      problems.error(at, RULE, "aliases are not allowed; write the value out");
      return false;
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      problems.error(at, RULE, "anchors are not allowed; write the value out");
      return false;
    }
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    if (tagged) {
      problems.error(at, RULE, "tags are not allowed; write the plain value");
    }
    return !tagged;
  }
}
