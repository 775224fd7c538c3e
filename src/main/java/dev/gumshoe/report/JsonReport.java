package dev.gumshoe.report;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes reports as JSON, for scripts. Fields stand in the order of the records; times are ISO 8601
 * in UTC, durations ISO 8601; what is absent is null. Characters outside of ASCII are escaped, so
 * that no terminal acts on them.
 */
public final class JsonReport {
  /** Goes up when a field changes its meaning or goes away. */
  private static final int FORMAT = 1;

  private JsonReport() {}

  /** The report as one JSON object; lines end with a line feed. */
  public static String write(SessionReport report) {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    ObjectNode document = mapper.createObjectNode().put("format", FORMAT);
    document.setAll((ObjectNode) mapper.valueToTree(report));
    // Jackson takes DEL for a character that shows.
    return mapper.writeValueAsString(document).replace("\r\n", "\n").replace("\u007F", "\\u007F")
        + "\n";
  }
}
