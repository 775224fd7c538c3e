package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Changes the texts in events: what somebody wrote or a node answered, and no key of the format.
 */
public final class EventTexts {
  /** What these hold are words of the format, of the flow or of Gumshoe, or times. */
  private static final Set<String> FORMAT =
      Set.of(
          "type", "how", "is", "why", "by", "kind", "step", "gather", "flow", "to", "role",
          "finding", "started", "ended", "took", "limit", "version", "missing", "point");

  private final EventCodec codec = new EventCodec();
  private final UnaryOperator<String> text;
  private final UnaryOperator<String> file;

  /**
   * Changes texts so.
   *
   * @param text gives what stands for a text
   * @param file gives the name of the attachment that stands for the one of this name
   */
  public EventTexts(UnaryOperator<String> text, UnaryOperator<String> file) {
    this.text = text;
    this.file = file;
  }

  /** The event with its texts changed. */
  public Event changed(Event event) {
    ObjectNode tree = (ObjectNode) codec.toTree(event);
    event(tree);
    return codec.fromTree(tree);
  }

  private void event(ObjectNode node) {
    for (String key : node.propertyNames().stream().toList()) {
      JsonNode value = node.get(key);
      if (key.equals("facts") || key.equals("inputs")) {
        node.set(key, changed(value));
      } else if (key.equals("file") && value.isString()) {
        String name = value.stringValue();
        node.put(key, name.isEmpty() ? name : file.apply(name));
      } else if (value instanceof ObjectNode child) {
        event(child);
      } else if (value instanceof ArrayNode list && !FORMAT.contains(key)) {
        list(list);
      } else if (value.isString() && !FORMAT.contains(key)) {
        node.put(key, text.apply(value.stringValue()));
      }
    }
  }

  private void list(ArrayNode list) {
    for (int index = 0; index < list.size(); index++) {
      if (list.get(index) instanceof ObjectNode child) {
        event(child);
      } else {
        list.set(index, changed(list.get(index)));
      }
    }
  }

  /** All texts in it; keys are names of facts and stay. */
  private JsonNode changed(JsonNode value) {
    return switch (value) {
      case ObjectNode node -> {
        for (String key : node.propertyNames().stream().toList()) {
          node.set(key, changed(node.get(key)));
        }
        yield node;
      }
      case ArrayNode list -> {
        for (int index = 0; index < list.size(); index++) {
          list.set(index, changed(list.get(index)));
        }
        yield list;
      }
      default -> value.isString() ? StringNode.valueOf(text.apply(value.stringValue())) : value;
    };
  }
}
