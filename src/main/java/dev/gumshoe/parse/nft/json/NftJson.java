package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.Output;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.nft.build.TableDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code nft -j list ruleset}: an object with a list of everything that there is. */
public final class NftJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NftJson() {}

  /** The tables of the output; what cannot be read, and where it ends to be JSON, is noted. */
  public static List<TableDraft> read(Output output, Problems problems) {
    var items = new JsonItems(problems);
    int lines = (int) Math.max(1, output.text().lines().count());
    try (JsonParser parser = JSON.createParser(output.text())) {
      if (!atList(parser)) {
        problems.add(1, "the JSON is not an object with a list \"nftables\"");
        return List.of();
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int line = within(lines, parser.currentTokenLocation());
        JsonNode item = parser.readValueAsTree();
        items.read(item, line);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY
          || parser.nextToken() != JsonToken.END_OBJECT) {
        problems.add(lines, "the JSON is not a list of objects to its end");
      }
    } catch (JacksonException e) {
      problems.add(within(lines, e.getLocation()), "the JSON is damaged or ends too early");
    }
    return items.tables();
  }

  private static boolean atList(JsonParser parser) {
    return parser.nextToken() == JsonToken.START_OBJECT
        && parser.nextToken() == JsonToken.PROPERTY_NAME
        && "nftables".equals(parser.currentName())
        && parser.nextToken() == JsonToken.START_ARRAY;
  }

  /** Where output ends too early Jackson stands on the line after the last. */
  private static int within(int lines, @Nullable TokenStreamLocation at) {
    return at == null ? 0 : Math.clamp(at.getLineNr(), 1, lines);
  }
}
