package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import java.util.Optional;
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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

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

  YamlGate(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The document's tree, or empty with at least one problem noted. */
  Optional<Node> admit() {
    if (source.text().length() > LONGEST) {
      problems.error(source.at(1, 1), RULE, "the file is longer than 1 MiB; split it");
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
      SourcePosition at = e.getProblemMark().map(this::position).orElse(source.at(1, 1));
      problems.error(at, RULE, "not readable as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.error(source.at(1, 1), RULE, "not readable as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private boolean plain(LoadSettings settings) {
    int depth = 0;
    int documents = 0;
    boolean good = true;
    for (Event event : new Parse(settings).parseString(source.text())) {
      SourcePosition at = event.getStartMark().map(this::position).orElse(source.at(1, 1));
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

  private SourcePosition position(Mark mark) {
    return source.at(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
