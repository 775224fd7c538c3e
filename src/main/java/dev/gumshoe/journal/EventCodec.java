package dev.gumshoe.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Ending;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON. The names here are the format: they change only with its version. */
final class EventCodec {
  private static final TypeReference<Map<String, Object>> ANY = new TypeReference<>() {};

  private final JsonMapper mapper;

  /** Reads and writes everything in full. */
  EventCodec() {
    this(Optional.empty());
  }

  /** Names what was moved out of the lines, and reads it when it is looked at. */
  EventCodec(KeptTexts texts) {
    this(Optional.of(texts));
  }

  private EventCodec(Optional<KeptTexts> texts) {
    mapper =
        JsonMapper.builder()
            .addModule(new KeptForms(texts).module())
            .addMixIn(Event.class, EventNames.class)
            .addMixIn(Ending.class, EndingNames.class)
            .addMixIn(Answer.class, AnswerNames.class)
            .addMixIn(Filling.class, FillingNames.class)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  JsonNode toTree(Event event) {
    return mapper.valueToTree(event);
  }

  Event fromTree(JsonNode tree) {
    return mapper.treeToValue(tree, Event.class);
  }

  String print(JsonNode tree) {
    return mapper.writeValueAsString(tree);
  }

  JsonNode parse(String text) {
    return mapper.readTree(text);
  }

  /** A state, for the index. */
  byte[] state(SessionState state) {
    return mapper.writeValueAsBytes(state);
  }

  SessionState state(byte[] bytes) {
    return mapper.readValue(bytes, SessionState.class);
  }

  Map<String, Object> plain(JsonNode tree) {
    return mapper.convertValue(tree, ANY);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.SessionStarted.class, name = "session-started"),
    @JsonSubTypes.Type(value = Event.SessionResumed.class, name = "session-resumed"),
    @JsonSubTypes.Type(value = Event.RoleFilled.class, name = "role-filled"),
    @JsonSubTypes.Type(value = Event.RoleUnfilled.class, name = "role-unfilled"),
    @JsonSubTypes.Type(value = Event.StepEntered.class, name = "step-entered"),
    @JsonSubTypes.Type(value = Event.ProbeStarted.class, name = "probe-started"),
    @JsonSubTypes.Type(value = Event.ProbeEnded.class, name = "probe-ended"),
    @JsonSubTypes.Type(value = Event.ProbeSkipped.class, name = "probe-skipped"),
    @JsonSubTypes.Type(value = Event.PacketsStarted.class, name = "packets-started"),
    @JsonSubTypes.Type(value = Event.PointStarted.class, name = "point-started"),
    @JsonSubTypes.Type(value = Event.PacketsEnded.class, name = "packets-ended"),
    @JsonSubTypes.Type(value = Event.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = Event.SteppedBack.class, name = "stepped-back"),
    @JsonSubTypes.Type(value = Event.RanAgain.class, name = "ran-again"),
    @JsonSubTypes.Type(value = Event.NoteAdded.class, name = "note-added"),
    @JsonSubTypes.Type(value = Event.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = Event.Concluded.class, name = "concluded")
  })
  private interface EventNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "how")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Ending.Exited.class, name = "exited"),
    @JsonSubTypes.Type(value = Ending.Signalled.class, name = "signalled"),
    @JsonSubTypes.Type(value = Ending.TimedOut.class, name = "timed-out"),
    @JsonSubTypes.Type(value = Ending.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = Ending.NotRun.class, name = "not-run")
  })
  private interface EndingNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Answer.Unknown.class, name = "unknown")
  })
  private interface AnswerNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Filling.Filled.class, name = "filled"),
    @JsonSubTypes.Type(value = Filling.Unfilled.class, name = "unfilled")
  })
  private interface FillingNames {}
}
