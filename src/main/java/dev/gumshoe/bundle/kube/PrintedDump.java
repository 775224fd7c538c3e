package dev.gumshoe.bundle.kube;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code kubectl cluster-info dump} prints where no directory is named: the nodes, then for
 * each namespace a list of each kind, then logs (kubectl, pkg/cmd/clusterinfo). It is put into
 * files as {@code --output-directory} makes them, without the logs.
 */
public final class PrintedDump {
  private static final String LOGS = "==== START logs for container ";
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** May hold nothing at all; the two others of every cluster never do. */
  private static final List<String> OFTEN_EMPTY = List.of("kube-node-lease", "kube-public");

  private final Map<KubeResource, JsonNode> nodes = new EnumMap<>(KubeResource.class);
  private final List<Map<KubeResource, JsonNode>> groups = new ArrayList<>();

  private PrintedDump() {}

  /** Whether a file begins as one. */
  public static boolean in(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(1 << 12), StandardCharsets.UTF_8).strip();
      return head.startsWith("{") && head.contains("\"NodeList\"");
    }
  }

  /**
   * Writes its lists into a folder, with the file's time.
   *
   * @return false when the file is cut, or holds something else; then nothing is written
   */
  public static boolean spread(Path file, Path folder) throws IOException {
    var dump = new PrintedDump();
    try (MappingIterator<JsonNode> lists =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(lists(file))) {
      lists.forEachRemaining(dump::add);
    } catch (JacksonException _) {
      return false;
    }
    FileTime time = Files.getLastModifiedTime(file);
    dump.write(folder, dump.nodes, time);
    for (Map.Entry<String, Map<KubeResource, JsonNode>> group : dump.named().entrySet()) {
      dump.write(Files.createDirectories(folder.resolve(group.getKey())), group.getValue(), time);
    }
    return dump.nodes.containsKey(KubeResource.NODES);
  }

  private static String lists(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return in.lines().takeWhile(line -> !line.startsWith(LOGS)).collect(Collectors.joining("\n"));
    }
  }

  /** A namespace is at its end where a kind comes again. */
  private void add(JsonNode list) {
    String kind = list.path("kind").asString("");
    Optional<KubeResource> resource =
        Arrays.stream(KubeResource.values())
            .filter(it -> kind.equals(it.kind() + "List"))
            .findFirst();
    if (resource.isEmpty()) {
      return;
    }
    if (resource.get() == KubeResource.NODES) {
      nodes.put(KubeResource.NODES, list);
      return;
    }
    if (groups.isEmpty() || groups.getLast().containsKey(resource.get())) {
      groups.add(new EnumMap<>(KubeResource.class));
    }
    groups.getLast().put(resource.get(), list);
  }

  /**
   * By namespace. A list does not name it, its objects do; which empty one is which is the same.
   */
  private Map<String, Map<KubeResource, JsonNode>> named() {
    var named = new TreeMap<String, Map<KubeResource, JsonNode>>();
    var empty = new ArrayList<Map<KubeResource, JsonNode>>();
    for (Map<KubeResource, JsonNode> group : groups) {
      if (group.values().stream().allMatch(list -> list.path("items").isEmpty())) {
        empty.add(group);
      } else {
        namespace(group).ifPresent(name -> named.put(name, group));
      }
    }
    for (String name : OFTEN_EMPTY) {
      if (!named.containsKey(name) && !empty.isEmpty()) {
        named.put(name, empty.removeFirst());
      }
    }
    return named;
  }

  private static Optional<String> namespace(Map<KubeResource, JsonNode> group) {
    return group.values().stream()
        .map(list -> list.at("/items/0/metadata/namespace").asString(""))
        .filter(name -> NAMESPACE.matcher(name).matches())
        .findFirst();
  }

  private void write(Path folder, Map<KubeResource, JsonNode> lists, FileTime time)
      throws IOException {
    for (Map.Entry<KubeResource, JsonNode> list : lists.entrySet()) {
      String name = list.getKey().name().toLowerCase(Locale.ROOT) + ".json";
      Path file = Files.writeString(folder.resolve(name), list.getValue().toString());
      Files.setLastModifiedTime(file, time);
    }
  }
}
