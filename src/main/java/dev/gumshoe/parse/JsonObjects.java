package dev.gumshoe.parse;

import dev.gumshoe.evidence.Output;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of a JSON array, each with the line that it begins on. */
public final class JsonObjects {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An object of the array. */
  public record Item(JsonNode object, int line) {
    /** A member as text; empty where it is absent or is no plain value. */
    public String text(String member) {
      return text(object, member);
    }

    /** A member of another object as text; empty where it is absent or is no plain value. */
    public static String text(JsonNode object, String member) {
      JsonNode value = object.path(member);
      return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** A member as a whole number; 0 where it is absent or is none. */
    public long whole(String member) {
      JsonNode value = object.path(member);
      return value.canConvertToLong() ? value.asLong() : 0;
    }
  }

  private JsonObjects() {}

  /** Whether the output is JSON rather than text: it begins with a bracket. */
  public static boolean in(Output output) {
    return output.text().stripLeading().startsWith("[");
  }

  /** Reads as many objects as there are; where it ends to be JSON is noted as a problem. */
  public static List<Item> read(Output output, Problems problems) {
    var found = new ArrayList<Item>();
    int lines = (int) Math.max(1, output.text().lines().count());
    try (JsonParser parser = JSON.createParser(output.text())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int line = within(lines, parser.currentTokenLocation());
        JsonNode object = parser.readValueAsTree();
        found.add(new Item(object, line));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        problems.add(
            parser.currentTokenLocation().getLineNr(), "the JSON is not a list of objects");
      }
    } catch (JacksonException e) {
      problems.add(within(lines, e.getLocation()), "the JSON is damaged or ends too early");
    }
    return found;
  }

  /** Where output ends too early Jackson stands on the line after the last. */
  private static int within(int lines, @Nullable TokenStreamLocation at) {
    return at == null ? 0 : Math.clamp(at.getLineNr(), 1, lines);
  }
}
