package dev.gumshoe.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a pack says of itself: the first file in it.
 *
 * @param sessions names of the sessions in it
 * @param files all files but itself, in their order in the pack
 */
record Manifest(List<String> sessions, List<PackedFile> files) {
  private static final String FORMAT = "gumshoe-pack";
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  Manifest {
    sessions = List.copyOf(sessions);
    files = List.copyOf(files);
  }

  /** The file; the same manifest gives the same bytes. */
  byte[] bytes() {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
    var names = root.putArray("sessions");
    sessions.forEach(names::add);
    var all = root.putArray("files");
    for (PackedFile file : files) {
      all.addObject()
          .put("path", file.path())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the file. */
  static Manifest read(byte[] bytes) throws PackException {
    JsonNode root;
    try {
      root = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new PackException("Its manifest is no JSON: " + e.getOriginalMessage() + ".", e);
    }
    if (!root.path("format").asString("").equals(FORMAT)) {
      throw new PackException("Its manifest is not that of a pack of Gumshoe.");
    }
    int version = root.path("version").asInt(0);
    if (version != VERSION) {
      throw new PackException(
          "It is a pack of version %d, and this Gumshoe knows version %d; get one that knows it."
              .formatted(version, VERSION));
    }
    List<String> sessions = new ArrayList<>();
    root.path("sessions").forEach(name -> sessions.add(name.asString("")));
    List<PackedFile> files = new ArrayList<>();
    root.path("files")
        .forEach(
            file ->
                files.add(
                    new PackedFile(
                        file.path("path").asString(""),
                        file.path("bytes").asLong(-1),
                        file.path("sha256").asString(""))));
    return new Manifest(sessions, files).checked();
  }

  private Manifest checked() throws PackException {
    Set<String> paths = new HashSet<>();
    for (PackedFile file : files) {
      if (!paths.add(file.path()) || PackPaths.session(file.path()).isEmpty()) {
        throw new PackException(
            "Its manifest names '%s' twice, or a pack has no such file."
                .formatted(PackPaths.shown(file.path())));
      }
      boolean other =
          PackPaths.hash(file.path()).filter(hash -> !hash.equals(file.sha256())).isPresent();
      if (other || !sessions.contains(PackPaths.session(file.path()).orElse(""))) {
        throw new PackException(
            "Its manifest contradicts itself about '%s'.".formatted(PackPaths.shown(file.path())));
      }
    }
    for (String session : sessions) {
      if (!PackPaths.isSession(session) || !paths.contains(PackPaths.journal(session))) {
        throw new PackException(
            "Its manifest names a session '%s' that has no journal."
                .formatted(PackPaths.shown(session)));
      }
    }
    if (sessions.isEmpty()) {
      throw new PackException("There is no session in it.");
    }
    return this;
  }
}
