package dev.gumshoe.parse;

import dev.gumshoe.evidence.Output;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of output that is JSON in one of the shapes that tools use: an object, an object a
 * line, a list of objects, or an object that holds such a list under a known name. Each object
 * comes with the line that it begins on.
 */
public final class JsonRoots {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Set<String> lists;
  private final int lines;
  private final Problems problems;
  private final List<Item> found = new ArrayList<>();

  private JsonRoots(Set<String> lists, int lines, Problems problems) {
    this.lists = lists;
    this.lines = lines;
    this.problems = problems;
  }

  /** Whether the output is JSON rather than text: it begins with a bracket or a brace. */
  public static boolean in(Output output) {
    String text = output.text().stripLeading();
    return text.startsWith("[") || text.startsWith("{");
  }

  /**
   * Reads as many objects as there are; where it ends to be JSON is noted as a problem.
   *
   * @param lists names of members that hold what is asked for, as {@code items} does
   */
  public static List<Item> read(Output output, Problems problems, String... lists) {
    int lines = (int) Math.max(1, output.text().lines().count());
    var reader = new JsonRoots(Set.of(lists), lines, problems);
    try (JsonParser parser = JSON.createParser(output.text())) {
      while (parser.nextToken() != null) {
        reader.root(parser);
      }
    } catch (JacksonException e) {
      problems.add(reader.within(e.getLocation()), "the JSON is damaged or ends too early");
    }
    return reader.found;
  }

  private void root(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      default -> {
        problems.add(within(parser.currentTokenLocation()), "this is no object of JSON");
        parser.skipChildren();
      }
    }
  }

  private void object(JsonParser parser) {
    int line = within(parser.currentTokenLocation());
    ObjectNode whole = JSON.createObjectNode();
    boolean holds = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (lists.contains(name) && value == JsonToken.START_ARRAY) {
        holds = true;
        list(parser);
      } else if (lists.contains(name) && value == JsonToken.VALUE_NULL) {
        holds = true; // Go writes an empty list so
      } else {
        whole.set(name, parser.readValueAsTree());
      }
    }
    if (!holds) {
      found.add(new Item(whole, line));
    }
  }

  private void list(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = within(parser.currentTokenLocation());
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        found.add(new Item(parser.readValueAsTree(), line));
      } else {
        problems.add(line, "the JSON is not a list of objects");
        parser.skipChildren();
      }
    }
  }

  /** Where output ends too early Jackson stands on the line after the last. */
  private int within(@Nullable TokenStreamLocation at) {
    return at == null ? 0 : Math.clamp(at.getLineNr(), 1, lines);
  }
}
