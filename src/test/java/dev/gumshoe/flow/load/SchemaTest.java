package dev.gumshoe.flow.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas that editors use say the same as the readers. */
class SchemaTest {
  private static final Path FLOWS = Path.of("wizard-flows");
  private static final Path GOLDEN = Path.of("src/test/resources/lint");
  private static final Set<String> SHAPE =
      Set.of("unknown-key", "missing-key", "wrong-shape", "no-source");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static List<Path> flows() throws IOException {
    return found(FLOWS, "flow.yaml");
  }

  static List<Path> cases() throws IOException {
    return found(FLOWS, "case.yaml");
  }

  static List<Path> casesWithPackets() throws IOException {
    return found(Path.of("src/test/resources/packets-step"), "case.yaml");
  }

  @ParameterizedTest
  @MethodSource("casesWithPackets")
  void casesWithPacketsAreValid(Path one) throws IOException {
    assertThat(problems("case.schema.json", json(one))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"device\": \"eth0\", \"file\": \"a.pcap\"}",
        "{\"on\": \"node\", \"in\": \"app\", \"device\": \"eth0\", \"file\": \"a.pcap\"}",
        "{\"on\": \"node\", \"file\": \"a.pcap\"}",
        "{\"on\": \"node\", \"device\": \"eth0\"}",
        "{\"on\": \"node\", \"device\": \"eth0\", \"exit\": 0}",
        "{\"on\": \"node\", \"device\": \"eth0\", \"exit\": 1, \"file\": \"a.pcap\"}",
        "{\"on\": \"node\", \"device\": \"eth0\", \"dropped\": -1, \"file\": \"a.pcap\"}",
        "{\"on\": \"node\", \"device\": \"eth0\", \"pcap\": \"a.pcap\"}",
      })
  void packetsOfTheWrongShapeAreRefusedByBoth(String packets) throws IOException {
    String text =
        "{\"title\": \"t\", \"about\": \"a\", \"origin\": \"o\", \"expect\": {\"path\": [\"a\"],"
            + " \"finding\": \"f\"}, \"packets\": ["
            + packets
            + "]}";
    assertThat(problems("case.schema.json", MAPPER.readTree(text))).isNotEmpty();
    var problems = new Problems();
    CaseReader.read(GOLDEN, "flow", new Source("case.yaml", text), problems);
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .anyMatch(rule -> !rule.equals("bad-file"));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void shippedFlowsAreValidAndNameTheirSchema(Path flow) throws IOException {
    assertThat(problems("flow.schema.json", json(flow))).isEmpty();
    assertThat(Files.readString(flow))
        .startsWith("# yaml-language-server: $schema=../flow.schema.json\n");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shippedCasesAreValidAndNameTheirSchema(Path one) throws IOException {
    assertThat(problems("case.schema.json", json(one))).isEmpty();
    assertThat(Files.readString(one))
        .startsWith("# yaml-language-server: $schema=../../../case.schema.json\n");
  }

  @Test
  void keysAreThoseOfTheReader() throws IOException {
    Map<String, ? extends Set<String>> flow = FlowKeys.all();
    flow.forEach((name, keys) -> assertThat(keysOf("flow.schema.json", name)).isEqualTo(keys));
    CaseKeys.all()
        .forEach((name, keys) -> assertThat(keysOf("case.schema.json", name)).isEqualTo(keys));
    assertThat(names("flow.schema.json")).isEqualTo(with(flow.keySet(), "unknown"));
    assertThat(names("case.schema.json")).isEqualTo(CaseKeys.all().keySet());
  }

  @Test
  void kindsAreThoseOfEvidence() throws IOException {
    var kinds = new TreeSet<String>();
    for (String gather : List.of("gather", "packet-gather")) {
      for (JsonNode kind :
          schema("flow.schema.json").at("/$defs/" + gather + "/properties/read/enum")) {
        assertThat(Kinds.find(kind.asString()).orElseThrow().ofPackets())
            .as(kind.asString())
            .isEqualTo(gather.equals("packet-gather"));
        kinds.add(kind.asString());
      }
    }
    assertThat(kinds)
        .as("add a new kind to wizard-flows/flow.schema.json as well")
        .isEqualTo(new TreeSet<>(Kinds.all().stream().map(Kind::id).toList()));
  }

  @Test
  void everyPropertyIsDescribed() throws IOException {
    for (String file : List.of("flow.schema.json", "case.schema.json")) {
      for (JsonNode definition : schema(file).get("$defs")) {
        for (JsonNode property : definition.get("properties")) {
          assertThat(property.has("description") || property.has("$ref"))
              .as(property.toString())
              .isTrue();
        }
      }
    }
  }

  /** Whatever key is taken out of a good flow: reader and schema agree on whether it is missed. */
  @ParameterizedTest
  @ValueSource(strings = {"good", "good-packets"})
  void requiredKeysAreThoseThatTheReaderDemands(String name) throws IOException {
    JsonNode good = json(GOLDEN.resolve(name).resolve("flow.yaml"));
    List<String> pointers = new ArrayList<>();
    keys(good, "", pointers);
    assertThat(pointers).hasSizeGreaterThan(80);
    // Taking a role out breaks a reference; of references a schema knows nothing.
    pointers.remove("/roles/node");
    for (String pointer : pointers) {
      JsonNode without = good.deepCopy();
      int last = pointer.lastIndexOf('/');
      ((ObjectNode) without.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
      boolean refused = !problems("flow.schema.json", without).isEmpty();
      assertThat(refused).as(pointer).isEqualTo(!shapeProblems(without.toString()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key",
        "missing-key",
        "missing-steps",
        "wrong-shape",
        "list-at-the-top",
        "text-at-the-top",
        "no-source",
        "no-unknown",
        "no-otherwise",
        "otherwise-not-last",
        "no-remedy",
        "incomplete-finding",
        "kind-of-finding",
        "bad-name",
        "bad-input",
        "bad-probe",
        "packets-of-wrong-shape",
        "packets-nowhere",
        "several"
      })
  void flowsOfTheWrongShapeAreRefused(String name) throws IOException {
    assertThat(problems("flow.schema.json", json(GOLDEN.resolve(name).resolve("flow.yaml"))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": \"t\", \"about\": \"a\", \"origin\": \"o\"}",
        "{\"title\": \"t\", \"about\": \"a\", \"origin\": \"o\", \"expect\": {\"path\": [\"a\"]}}",
        "{\"title\": \"t\", \"about\": \"a\", \"origin\": \"o\", \"expect\": {\"finding\": \"a\"}}",
        "{\"about\": \"a\", \"origin\": \"o\", \"expect\": {\"path\": [\"a\"], \"finding\": \"f\"}}",
      })
  void casesOfTheWrongShapeAreRefusedByBoth(String text) throws IOException {
    assertThat(problems("case.schema.json", MAPPER.readTree(text))).isNotEmpty();
    var problems = new Problems();
    CaseReader.read(GOLDEN, "flow", new Source("case.yaml", text), problems);
    assertThat(problems.sorted()).isNotEmpty();
  }

  private static void keys(JsonNode node, String at, List<String> found) {
    if (node instanceof ObjectNode object) {
      for (String key : object.propertyNames()) {
        found.add(at + "/" + key);
        keys(object.get(key), at + "/" + key, found);
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        keys(array.get(index), at + "/" + index, found);
      }
    }
  }

  /** JSON is YAML: what the reader says about the same flow. */
  private static List<Problem> shapeProblems(String json) {
    var problems = new Problems();
    var source = new Source("flow.yaml", json);
    Catalog.check(source, problems);
    Set<String> more = Set.of("not-total", "incomplete-finding", "unfilled-role");
    return problems.sorted().stream()
        .filter(p -> SHAPE.contains(p.rule()) || more.contains(p.rule()))
        .filter(p -> !p.message().contains("no step asks role"))
        .filter(p -> !p.message().contains("declare it under 'roles'"))
        .toList();
  }

  private static Set<String> keysOf(String file, String definition) {
    try {
      return Set.copyOf(schema(file).at("/$defs/" + definition + "/properties").propertyNames());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> names(String file) throws IOException {
    return Set.copyOf(schema(file).get("$defs").propertyNames());
  }

  private static Set<String> with(Set<String> names, String more) {
    var all = new TreeSet<>(names);
    all.add(more);
    return all;
  }

  private static JsonNode schema(String file) throws IOException {
    return MAPPER.readTree(Files.readString(FLOWS.resolve(file)));
  }

  private static List<Error> problems(String file, JsonNode document) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(file));
    return schema.validate(document);
  }

  private static JsonNode json(Path yaml) throws IOException {
    Object plain = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
    return MAPPER.valueToTree(plain);
  }

  private static List<Path> found(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).sorted().toList();
    }
  }
}
