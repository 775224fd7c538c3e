package dev.gumshoe.journal;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Kept;
import dev.gumshoe.evidence.KeptFacts;
import dev.gumshoe.evidence.Output;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Outputs and facts as JSON. What was moved out of a line stays where it is until it is looked at,
 * and where a state is written, it is named and not read.
 */
final class KeptForms {
  private static final TypeReference<Map<String, Object>> ANY = new TypeReference<>() {};

  private final Optional<KeptTexts> texts;

  /** Forms for the session with these; without, everything is written and read in full. */
  KeptForms(Optional<KeptTexts> texts) {
    this.texts = texts;
  }

  SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Output.class, new WrittenOutput())
        .addDeserializer(Output.class, new ReadOutput())
        .addSerializer(KeptFacts.class, new WrittenFacts())
        .addDeserializer(Answer.Known.class, new ReadKnown());
  }

  private static JsonNode take(JsonNode node, String key, DeserializationContext context) {
    JsonNode value = node.get(key);
    return value == null
        ? context.reportInputMismatch(Output.class, "'%s' is missing", key)
        : value;
  }

  private static void reference(JsonGenerator out, String key, String file) {
    out.writeStartObject();
    out.writeStringProperty(key, file);
    out.writeEndObject();
  }

  private final class WrittenOutput extends ValueSerializer<Output> {
    @Override
    public void serialize(Output output, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      out.writeName("text");
      if (texts.isPresent() && output.file().isPresent()) {
        reference(out, Offload.TEXT, output.file().get());
      } else {
        out.writeString(output.text());
      }
      out.writeBooleanProperty("truncated", output.truncated());
      out.writeEndObject();
    }
  }

  private final class ReadOutput extends StdDeserializer<Output> {
    ReadOutput() {
      super(Output.class);
    }

    @Override
    public Output deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      JsonNode text = take(node, "text", context);
      boolean truncated = take(node, "truncated", context).asBoolean();
      if (texts.isPresent() && text instanceof ObjectNode reference) {
        String file = reference.path(Offload.TEXT).asString();
        return Output.kept(new Kept<>(file, () -> texts.get().text(file)), truncated);
      }
      return new Output(text.asString(), truncated);
    }
  }

  private final class WrittenFacts extends ValueSerializer<KeptFacts> {
    @Override
    public void serialize(KeptFacts facts, JsonGenerator out, SerializationContext context) {
      if (texts.isPresent()) {
        reference(out, Offload.FACTS, facts.file());
      } else {
        out.writePOJO(Map.copyOf(facts));
      }
    }
  }

  private final class ReadKnown extends StdDeserializer<Answer.Known> {
    ReadKnown() {
      super(Answer.Known.class);
    }

    @Override
    public Answer.Known deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      String kind = take(node, "kind", context).asString();
      JsonNode facts = take(node, "facts", context);
      if (texts.isPresent() && facts.size() == 1 && facts.has(Offload.FACTS)) {
        String file = facts.get(Offload.FACTS).asString();
        return new Answer.Known(
            kind, new KeptFacts(new Kept<>(file, () -> texts.get().facts(file))));
      }
      return new Answer.Known(
          kind, context.readTreeAsValue(facts, context.getTypeFactory().constructType(ANY)));
    }
  }
}
