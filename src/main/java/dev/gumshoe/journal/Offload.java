package dev.gumshoe.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves long values of an event out of its line and back: a text over the limit, and facts over the
 * limit, become {@code {"$attachment": name}} or {@code {"$facts": name}}.
 */
final class Offload {
  private static final int LONGEST = 4_096;
  static final String TEXT = "$attachment";
  static final String FACTS = "$facts";

  private final Attachments attachments;
  private final EventCodec codec;

  Offload(Attachments attachments, EventCodec codec) {
    this.attachments = attachments;
    this.codec = codec;
  }

  /** Moves long values out, in place. */
  void out(ObjectNode node) throws IOException {
    for (String key : node.propertyNames().stream().toList()) {
      JsonNode value = node.get(key);
      if (key.equals("facts") && value.isObject()) {
        String printed = codec.print(value);
        if (printed.length() > LONGEST) {
          node.putObject(key).put(FACTS, attachments.keep(printed));
        }
      } else if (value.isString() && value.stringValue().length() > LONGEST) {
        node.putObject(key).put(TEXT, attachments.keep(value.stringValue()));
      } else if (value instanceof ObjectNode child) {
        out(child);
      }
    }
  }

  /** Puts them back, in place; but not outputs and facts, which are read when looked at. */
  void in(ObjectNode node) throws IOException {
    boolean output = node.has("truncated");
    for (String key : node.propertyNames().stream().toList()) {
      if (node.get(key) instanceof ObjectNode child && !key.equals("facts")) {
        if (child.size() == 1 && child.has(TEXT)) {
          if (!output) {
            node.put(key, attachments.fetch(child.get(TEXT).asString()));
          }
        } else {
          in(child);
        }
      }
    }
  }

  /** The names of all attachments that an event speaks of: moved-out values, files of packets. */
  static List<String> names(ObjectNode event) {
    var names = new ArrayList<String>();
    collect(event, names);
    for (JsonNode point : event.path("points").values()) {
      String file = point.path("file").asString("");
      if (!file.isEmpty()) {
        names.add(file);
      }
    }
    return names;
  }

  private static void collect(ObjectNode node, List<String> names) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getValue() instanceof ObjectNode child) {
        if (child.size() == 1 && child.has(TEXT)) {
          names.add(child.get(TEXT).asString());
        } else if (child.size() == 1 && child.has(FACTS)) {
          names.add(child.get(FACTS).asString());
        } else if (!entry.getKey().equals("facts")) {
          collect(child, names);
        }
      }
    }
  }
}
